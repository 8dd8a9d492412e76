package io.gouji.rules.explain;

import io.gouji.contract.form.CellRef;
import io.gouji.rules.table.Comparison;
import io.gouji.rules.table.Comparison.Verdict;
import io.gouji.rules.table.Identity;
import java.math.BigDecimal;
import java.util.function.Supplier;

/** An identity of the form held against a report, as the search for its fault sees it. It equals only itself. */
final class JudgedIdentity {

    private final Identity identity;
    private final Verdict verdict;
    private final BigDecimal gap;
    private final Supplier<String> fingerprint;

    /**
     * Keeps what was judged.
     *
     * @param identity the cells of both sides
     * @param comparison the figures of both sides
     * @param fingerprint tells the fingerprint of a finding on it
     */
    JudgedIdentity(Identity identity, Comparison comparison, Supplier<String> fingerprint) {
        this.identity = identity;
        this.verdict = comparison.verdict();
        this.gap = comparison.printed().subtract(comparison.derived());
        this.fingerprint = fingerprint;
    }

    Identity identity() {
        return identity;
    }

    /** The fingerprint of a finding on it. */
    String fingerprint() {
        return fingerprint.get();
    }

    boolean isBroken() {
        return verdict == Verdict.BROKEN;
    }

    boolean isDecided() {
        return verdict != Verdict.OPEN;
    }

    /** By how much the printed side exceeds the derived one. */
    BigDecimal gap() {
        return gap;
    }

    /** How the gap moves when a cell grows by one. */
    int sign(CellRef ref) {
        return identity.derived().contains(ref) ? -1 : 1;
    }
}
