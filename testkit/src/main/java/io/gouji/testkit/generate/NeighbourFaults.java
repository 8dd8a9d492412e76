package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Figures of table 2, and figures that do not fit last year's report or those of the members. */
final class NeighbourFaults {

    private static final String[] ROLLED_UP = {"RU-SUM", "RU-LE", "T2-JUMP"};
    private static final String[] DOCUMENTS = {"RU-SUM", "RU-LE", "T2-FWD", "T2-GE", "T2-JUMP"};
    private static final BigDecimal YUAN = BigDecimal.valueOf(10_000);
    private static final int MUCH = 40;
    private static final int TELLING_DIGITS = 6;

    private NeighbourFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("documents-not-rolled-forward", NeighbourFaults::forward, "T2-FWD")
                        .alsoSeenBy(ROLLED_UP),
                Fault.of("fewer-in-force-than-issued", NeighbourFaults::fewer, "T2-GE")
                        .alsoSeenBy(DOCUMENTS),
                Fault.of("rules-without-power", NeighbourFaults::rules, "T2-LEGAL")
                        .alsoSeenBy(DOCUMENTS),
                Fault.of("charges-in-yuan", NeighbourFaults::yuan, "T2-UNIT").alsoSeenBy(ROLLED_UP),
                Fault.of("decisions-jump", NeighbourFaults::jump, "T2-JUMP").alsoSeenBy("RU-SUM", "RU-LE"),
                Fault.of("blanks-in-table-2", NeighbourFaults::blank, "T2-BLANK"),
                Fault.of("public-total-not-rolled-forward", NeighbourFaults::publicTotal, "T2-2019")
                        .alsoSeenBy("RU-SUM", "RU-LE", "T2-JUMP"),
                Fault.of("items-of-last-year-changed", NeighbourFaults::lastYearItems, "T2-2019")
                        .alsoSeenBy("RU-SUM", "RU-LE", "T2-JUMP"),
                Fault.of("carried-in-differs", NeighbourFaults::carriedIn, "YOY-CARRY")
                        .alsoSeenBy("RU-SUM", "RU-LE", "T2-JUMP", "RU-TEXT", "NT-SUM"),
                Fault.of("figures-of-last-year", NeighbourFaults::repeated, "YOY-FIG")
                        .alsoSeenBy(
                                "YOY-CARRY",
                                "T2-FWD",
                                "T2-2019",
                                "T2-GE",
                                "RU-SUM",
                                "RU-LE",
                                "RU-TEXT",
                                "RU-FEE",
                                "NT-FEE2",
                                "NT-SUM"),
                Fault.of("region-below-its-members", NeighbourFaults::below, "RU-SUM", "RU-LE")
                        .alsoSeenBy("T2-JUMP"),
                Fault.of("region-missing-a-member", NeighbourFaults::missing, "RU-SUM")
                        .alsoSeenBy("RU-LE", "T2-JUMP"));
    }

    private static Optional<Set<CellRef>> forward(Draft draft) {
        if (draft.year() < 2022 || draft.previous() == null) {
            return Optional.empty();
        }
        return change(draft, "normativeDocs", "inForce", 3 + draft.random().nextInt(20));
    }

    private static Optional<Set<CellRef>> fewer(Draft draft) {
        if (draft.year() < 2021) {
            return Optional.empty();
        }
        long inForce = draft.count("T2", "normativeDocs", "inForce");
        draft.count("T2", "normativeDocs", "issued", inForce + 4);
        draft.count("T2", "normativeDocs", "repealed", 0);
        return Optional.of(Set.of(new CellRef("T2", "normativeDocs", "issued")));
    }

    private static Optional<Set<CellRef>> rules(Draft draft) {
        if (draft.year() < 2021 || draft.body().level() == Body.Level.PREFECTURE) {
            return Optional.empty();
        }
        draft.count("T2", "rules", "issued", 1);
        draft.count("T2", "rules", "inForce", 1);
        return Optional.of(Set.of(new CellRef("T2", "rules", "issued"), new CellRef("T2", "rules", "inForce")));
    }

    private static Optional<Set<CellRef>> yuan(Draft draft) {
        var ref = new CellRef("T2", "fees", "amount");
        BigDecimal amount = draft.books().cells().get(ref);
        boolean known = draft.previous() != null && draft.year() >= 2022;
        if (!known
                || amount == null
                || amount.compareTo(BigDecimal.ONE) < 0
                || draft.body().reportsForRegion()) {
            return Optional.empty();
        }
        draft.count(
                ref, new BigDecimal(amount.multiply(YUAN).stripTrailingZeros().toPlainString()));
        return Optional.of(Set.of(ref));
    }

    private static Optional<Set<CellRef>> jump(Draft draft) {
        Books previous = draft.previous();
        long licences = draft.count("T2", "licences", "decisions");
        if (previous == null || !previous.template().equals(draft.books().template()) || licences < 100) {
            return Optional.empty();
        }
        return change(draft, "licences", "decisions", licences * MUCH);
    }

    private static Optional<Set<CellRef>> blank(Draft draft) {
        var ref = new CellRef("T2", "coercion", "decisions");
        if (draft.count("T2", "coercion", "decisions") != 0) {
            return Optional.empty();
        }
        draft.misprint(ref, draft.random().nextBoolean() ? "/" : "");
        return Optional.of(Set.of(ref));
    }

    private static Optional<Set<CellRef>> publicTotal(Draft draft) {
        boolean comparable = draft.previous() != null && draft.year() == 2020;
        return comparable ? change(draft, "normativeDocs", "totalPublic", 7) : Optional.empty();
    }

    private static Optional<Set<CellRef>> lastYearItems(Draft draft) {
        boolean comparable = draft.previous() != null && draft.year() == 2020;
        return comparable ? change(draft, "licences", "lastYear", 5) : Optional.empty();
    }

    /** Counts applications as carried in that are new, which every sum of the table allows. */
    private static Optional<Set<CellRef>> carriedIn(Draft draft) {
        if (draft.previous() == null || draft.count("T3", "received", "person") == 0) {
            return Optional.empty();
        }
        for (String column : List.of("person", "total")) {
            draft.count("T3", "received", column, draft.count("T3", "received", column) - 1);
            draft.count("T3", "carriedIn", column, draft.count("T3", "carriedIn", column) + 1);
        }
        return Optional.of(Set.of(new CellRef("T3", "carriedIn", "person"), new CellRef("T3", "carriedIn", "total")));
    }

    private static Optional<Set<CellRef>> repeated(Draft draft) {
        Books previous = draft.previous();
        if (previous == null
                || !previous.template().equals(draft.books().template())
                || digits(previous) < TELLING_DIGITS) {
            return Optional.empty();
        }
        previous.cells().forEach(draft::count);
        return Optional.of(Set.of());
    }

    /** How many digits, zeros at the end left out, the counts have that differ from year to year by nature. */
    private static int digits(Books books) {
        return books.cells().entrySet().stream()
                .filter(cell -> cell.getKey().table().equals("T3")
                        || cell.getKey().column().equals("decisions"))
                .filter(cell -> !cell.getKey().row().equals("total")
                        && !cell.getKey().column().equals("total"))
                .filter(cell -> cell.getValue().compareTo(BigDecimal.TEN) >= 0)
                .mapToInt(cell -> cell.getValue().stripTrailingZeros().precision())
                .sum();
    }

    private static Optional<Set<CellRef>> below(Draft draft) {
        long licences = draft.count("T2", "licences", "decisions");
        if (draft.members().isEmpty() || licences < 20) {
            return Optional.empty();
        }
        return change(draft, "licences", "decisions", -licences + licences / MUCH);
    }

    private static Optional<Set<CellRef>> missing(Draft draft) {
        long penalties = draft.count("T2", "penalties", "decisions");
        if (draft.members().isEmpty() || penalties < 20) {
            return Optional.empty();
        }
        return change(draft, "penalties", "decisions", -Math.max(1, penalties / 10));
    }

    private static Optional<Set<CellRef>> change(Draft draft, String row, String column, long by) {
        draft.count("T2", row, column, draft.count("T2", row, column) + by);
        return Optional.of(Set.of(new CellRef("T2", row, column)));
    }
}
