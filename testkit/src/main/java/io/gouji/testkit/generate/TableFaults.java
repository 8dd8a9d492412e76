package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Slips of the pen in tables 3 and 4. */
final class TableFaults {

    private static final List<String> APPLICANTS =
            List.of("person", "company", "research", "welfare", "legal", "otherOrg");
    private static final String[] BESIDE = {"RU-SUM", "RU-LE"};
    private static final String[] TOTALS = {
        "NT-NEW",
        "NT-DONE",
        "NT-CARRY",
        "NT-CAT",
        "NT-WHO",
        "NT-SUM",
        "NT-CONTRA",
        "NT-FEE2",
        "T3-PART",
        "T3-ZERO",
        "YOY-GROWTH",
        "YOY-CARRY",
        "RU-SUM",
        "RU-LE",
        "RU-TEXT"
    };

    private TableFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("result-cell-wrong", TableFaults::resultCell, "T3-ROW", "T3-COL")
                        .alsoSeenBy(BESIDE)
                        .tracedToOneCell(),
                Fault.of("result-total-wrong", TableFaults::resultTotal, "T3-ROW", "T3-COL")
                        .alsoSeenBy(TOTALS)
                        .tracedToOneCell(),
                Fault.of(
                                "handled-wrong",
                                draft -> slip(draft, "total", pick(draft, APPLICANTS)),
                                "T3-ROW",
                                "T3-COL",
                                "T3-BAL")
                        .alsoSeenBy(TOTALS)
                        .tracedToOneCell(),
                Fault.of(
                                "received-wrong",
                                draft -> slip(draft, "received", pick(draft, APPLICANTS)),
                                "T3-ROW",
                                "T3-BAL")
                        .alsoSeenBy(TOTALS)
                        .tracedToOneCell(),
                Fault.of("received-total-wrong", draft -> slip(draft, "received", "total"), "T3-ROW", "T3-BAL")
                        .alsoSeenBy(TOTALS)
                        .tracedToOneCell(),
                Fault.of("carried-out-wrong", draft -> slip(draft, "carriedOut", "person"), "T3-ROW", "T3-BAL")
                        .alsoSeenBy(TOTALS)
                        .tracedToOneCell(),
                Fault.of("balance-broken", TableFaults::balance, "T3-BAL").alsoSeenBy(TOTALS),
                Fault.of("fraction-in-table-3", draft -> misprint(draft, "granted", "person", "1.5"), "T3-INT")
                        .alsoSeenBy("T3-ROW", "T3-COL", "RU-SUM", "RU-LE"),
                Fault.of("negative-in-table-3", TableFaults::negative, "T3-INT")
                        .alsoSeenBy("RU-SUM", "RU-LE", "NT-CAT"),
                Fault.of("blanks-in-table-3", TableFaults::blanks, "T3-BLANK"),
                Fault.of("marks-in-table-3", TableFaults::marks, "T3-BLANK"),
                Fault.of("former-rows", TableFaults::formerRows, "T3-SHAPE"),
                Fault.of("row-missing", TableFaults::rowMissing, "T3-SHAPE"),
                Fault.of("rows-exchanged", TableFaults::rowsExchanged, "T3-SHAPE"),
                Fault.of("all-zero", TableFaults::allZero, "T3-ZERO")
                        .alsoSeenBy(
                                "NT-NEW",
                                "NT-DONE",
                                "NT-CARRY",
                                "NT-CAT",
                                "NT-WHO",
                                "NT-CONTRA",
                                "NT-FEE2",
                                "T3-PART",
                                "YOY-CARRY",
                                "YOY-GROWTH",
                                "T2-JUMP",
                                "RU-SUM",
                                "RU-LE",
                                "RU-TEXT"),
                Fault.of("dispute-total-not-filled", TableFaults::disputeTotal, "T4-SUM")
                        .alsoSeenBy("NT-RL", "NT-RLRES", "NT-CONTRA", "RU-SUM", "RU-LE"),
                Fault.of("dispute-result-wrong", TableFaults::disputeResult, "T4-SUM")
                        .alsoSeenBy("NT-RLRES", "NT-CONTRA", "RU-SUM", "RU-LE"),
                Fault.of("dispute-value-missing", TableFaults::disputeMissing, "T4-COUNT")
                        .alsoSeenBy("T4-SUM", "T4-BLANK", "NT-RL"),
                Fault.of("fraction-in-table-4", draft -> print(draft, "T4", "review", "other", "0.5"), "T4-INT")
                        .alsoSeenBy("T4-SUM", "RU-SUM", "RU-LE"),
                Fault.of("blanks-in-table-4", TableFaults::disputeBlanks, "T4-BLANK"));
    }

    private static Optional<Set<CellRef>> resultCell(Draft draft) {
        return slip(draft, resultRow(draft), pick(draft, APPLICANTS));
    }

    private static Optional<Set<CellRef>> resultTotal(Draft draft) {
        return slip(draft, resultRow(draft), "total");
    }

    private static String resultRow(Draft draft) {
        return pick(
                draft, draft.table("T3").identities().columnSums().getFirst().parts());
    }

    /** Prints a cell of table 3 higher than it is. */
    private static Optional<Set<CellRef>> slip(Draft draft, String row, String column) {
        long wrong = draft.count("T3", row, column) + 1 + draft.random().nextInt(9);
        return print(draft, "T3", row, column, Long.toString(wrong));
    }

    private static Optional<Set<CellRef>> misprint(Draft draft, String row, String column, String text) {
        return print(draft, "T3", row, column, text);
    }

    private static Optional<Set<CellRef>> print(Draft draft, String table, String row, String column, String text) {
        var ref = new CellRef(table, row, column);
        draft.misprint(ref, text);
        return Optional.of(Set.of(ref));
    }

    private static Optional<Set<CellRef>> balance(Draft draft) {
        long wrong = 1L + draft.random().nextInt(9);
        draft.count("T3", "received", "person", draft.count("T3", "received", "person") + wrong);
        draft.count("T3", "received", "total", draft.count("T3", "received", "total") + wrong);
        return Optional.of(cells("T3", "received", "person", "total"));
    }

    /** Moves applications between two results so that one falls below zero and every sum still holds. */
    private static Optional<Set<CellRef>> negative(Draft draft) {
        long moved = draft.count("T3", "partlyGranted", "person") + 2;
        for (String column : List.of("person", "total")) {
            draft.count("T3", "granted", column, draft.count("T3", "granted", column) + moved);
            draft.count("T3", "partlyGranted", column, draft.count("T3", "partlyGranted", column) - moved);
        }
        return draft.count("T3", "partlyGranted", "total") >= 0
                ? Optional.empty()
                : Optional.of(cells("T3", "partlyGranted", "person", "total"));
    }

    private static Optional<Set<CellRef>> blanks(Draft draft) {
        return emptied(draft, "T3", "");
    }

    private static Optional<Set<CellRef>> marks(Draft draft) {
        return emptied(draft, "T3", pick(draft, List.of("/", "—", "无")));
    }

    private static Optional<Set<CellRef>> disputeBlanks(Draft draft) {
        return emptied(draft, "T4", "");
    }

    /** Prints some of the zeros of a table as something else, never all: a table without a figure is none. */
    private static Optional<Set<CellRef>> emptied(Draft draft, String table, String text) {
        Set<CellRef> zeros = draft.table(table)
                .cells()
                .filter(ref -> draft.count(table, ref.row(), ref.column()) == 0)
                .filter(ref -> draft.random().nextInt(4) > 0)
                .skip(1)
                .collect(Collectors.toSet());
        zeros.forEach(ref -> draft.misprint(ref, text));
        return zeros.isEmpty() ? Optional.empty() : Optional.of(zeros);
    }

    private static Optional<Set<CellRef>> formerRows(Draft draft) {
        if (draft.year() < 2021) {
            return Optional.empty();
        }
        draft.useOldRows();
        return Optional.of(Set.of());
    }

    private static Optional<Set<CellRef>> rowMissing(Draft draft) {
        String row = "refused.security";
        if (draft.count("T3", row, "total") != 0) {
            return Optional.empty();
        }
        draft.edit(Paper.withoutCells(ref -> ref.row().equals(row)));
        draft.edit(Paper.rows(3, rows -> {
            rows.removeIf(boxes -> boxes.stream().anyMatch(box -> box.text().contains("三安全一稳定")));
            return rows;
        }));
        return Optional.of(Set.of());
    }

    private static Optional<Set<CellRef>> rowsExchanged(Draft draft) {
        draft.edit(Paper.rows(3, rows -> {
            int at = indexOf(rows, "属于四类过程性信息");
            rows.add(at + 1, rows.remove(at));
            return rows;
        }));
        return Optional.of(Set.of());
    }

    private static int indexOf(List<List<Box>> rows, String label) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(box -> box.text().contains(label))) {
                return i;
            }
        }
        throw new IllegalStateException("no row " + label);
    }

    private static Optional<Set<CellRef>> allZero(Draft draft) {
        if (draft.count("T3", "received", "total") == 0) {
            return Optional.empty();
        }
        draft.slips().mention(Topic.RECEIVED);
        draft.table("T3").cells().forEach(ref -> draft.misprint(ref, "0"));
        return Optional.of(Set.of());
    }

    private static Optional<Set<CellRef>> disputeTotal(Draft draft) {
        String row = pick(draft, List.of("review", "suit", "reviewThenSuit"));
        return draft.count("T4", row, "total") == 0 ? Optional.empty() : print(draft, "T4", row, "total", "0");
    }

    private static Optional<Set<CellRef>> disputeResult(Draft draft) {
        String row = pick(draft, List.of("review", "suit", "reviewThenSuit"));
        long wrong = draft.count("T4", row, "upheld") + 1 + draft.random().nextInt(5);
        return print(draft, "T4", row, "upheld", Long.toString(wrong));
    }

    private static Optional<Set<CellRef>> disputeMissing(Draft draft) {
        draft.edit(Paper.withoutCells(new CellRef("T4", "reviewThenSuit", "total")::equals));
        draft.edit(Paper.rows(4, rows -> {
            var values = new ArrayList<>(rows.removeLast());
            values.removeLast();
            rows.add(values);
            return rows;
        }));
        return Optional.of(Set.of());
    }

    private static Set<CellRef> cells(String table, String row, String... columns) {
        return Set.of(columns).stream()
                .map(column -> new CellRef(table, row, column))
                .collect(Collectors.toSet());
    }

    private static <T> T pick(Draft draft, List<T> values) {
        return values.get(draft.random().nextInt(values.size()));
    }
}
