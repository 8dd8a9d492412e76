package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import java.util.Optional;
import java.util.Set;

/** A way a report goes wrong, and which rules must and may notice. Every other rule must stay silent. */
public final class Fault {

    /** The rules that may fail on the next year's report of the same body, which is compared with the faulty one. */
    public static final Set<String> NEXT_YEAR = Set.of(
            "T2-2019", "T2-FWD", "T2-GE", "T2-JUMP", "T2-UNIT", "YOY-CARRY", "YOY-FIG", "YOY-GROWTH", "YOY-TEXT");

    /** The rules that may fail on the report of the government the body belongs to, which adds the faulty one up. */
    public static final Set<String> REGION = Set.of("RU-FEE", "RU-LE", "RU-SUM", "RU-TEXT");

    private final String name;
    private final Set<String> mustFail;
    private final Set<String> mayFail;
    private final boolean singleCell;
    private final Injection injection;

    /** Puts a fault into a draft. */
    @FunctionalInterface
    interface Injection {

        /** The cells that are wrong; empty when the draft cannot go wrong in this way, which leaves it as it was. */
        Optional<Set<CellRef>> into(Draft draft);
    }

    private Fault(String name, Set<String> mustFail, Set<String> mayFail, boolean singleCell, Injection injection) {
        this.name = name;
        this.mustFail = Set.copyOf(mustFail);
        this.mayFail = Set.copyOf(mayFail);
        this.singleCell = singleCell;
        this.injection = injection;
    }

    /** A fault one rule or several must notice. */
    static Fault of(String name, Injection injection, String... mustFail) {
        return new Fault(name, Set.of(mustFail), Set.of(), false, injection);
    }

    /** The same fault, that other rules may notice as well. */
    Fault alsoSeenBy(String... rules) {
        return new Fault(name, mustFail, Set.of(rules), singleCell, injection);
    }

    /** The same fault, that the arithmetic of the form traces to one cell. */
    Fault tracedToOneCell() {
        return new Fault(name, mustFail, mayFail, true, injection);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The rules that must fail. */
    public Set<String> mustFail() {
        return mustFail;
    }

    /** The rules that may fail besides: consequences of the fault. */
    public Set<String> mayFail() {
        return mayFail;
    }

    /** Whether one cell is wrong and the arithmetic of the form tells which. */
    public boolean isTracedToOneCell() {
        return singleCell;
    }

    /** The draft written with this fault; empty when it cannot go wrong in this way. */
    Optional<FaultyReport> inject(Draft draft) {
        return injection.into(draft).map(guilty -> new FaultyReport(draft.write(), this, guilty, draft.copiedFrom()));
    }

    @Override
    public String toString() {
        return name;
    }
}
