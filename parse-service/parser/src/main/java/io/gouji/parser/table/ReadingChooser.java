package io.gouji.parser.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses between the readings a layout allows by the form's arithmetic: along the rows first, then down the columns. A
 * row the layout decides is never touched, however wrong its arithmetic.
 */
final class ReadingChooser {

    /** More combinations of rows than this are not tried; the rows stay ambiguous. */
    private static final int MAX_COMBINATIONS = 20_000;

    private ReadingChooser() {}

    /** The rows with the readings that are left; several where nothing decides between them. */
    static List<List<List<Span>>> choose(Draft draft) {
        var left = new ArrayList<List<List<Span>>>();
        for (DraftRow row : draft.rows()) {
            left.add(alongRow(draft, row));
        }
        long combinations = 1;
        var open = new ArrayList<Integer>();
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).size() > 1) {
                open.add(i);
                combinations = Math.min(combinations * left.get(i).size(), MAX_COMBINATIONS + 1L);
            }
        }
        boolean known = left.stream().noneMatch(readings -> readings.getFirst().isEmpty());
        boolean helps =
                known && !draft.labels().table().identities().columnSums().isEmpty();
        if (!open.isEmpty() && helps && combinations <= MAX_COMBINATIONS) {
            new ColumnSearch(draft, left, open).settle();
        }
        return left;
    }

    private static List<List<Span>> alongRow(Draft draft, DraftRow row) {
        if (row.readings().size() == 1
                || draft.labels().table().identities().rowSums().isEmpty()) {
            return row.readings();
        }
        List<List<Span>> holding = row.readings().stream()
                .filter(values -> Sums.holds(draft.labels().table(), values))
                .toList();
        return holding.isEmpty() ? row.readings() : holding;
    }

    /** Tries the combinations of the open rows and keeps the readings of those that break the fewest identities. */
    private static final class ColumnSearch {

        private final Draft draft;
        private final List<List<List<Span>>> left;
        private final List<Integer> open;
        private final int[] choice;

        /** The numbers of {@link #left}, by row, reading and column. */
        private final List<List<List<BigDecimal>>> figures;

        private final Map<String, List<Integer>> rowsOf = new HashMap<>();
        private final List<int[]> best = new ArrayList<>();
        private int fewest = Integer.MAX_VALUE;

        ColumnSearch(Draft draft, List<List<List<Span>>> left, List<Integer> open) {
            this.draft = draft;
            this.left = left;
            this.open = open;
            this.choice = new int[left.size()];
            this.figures = left.stream().map(ColumnSearch::figures).toList();
        }

        private static List<List<BigDecimal>> figures(List<List<Span>> readings) {
            return readings.stream()
                    .map(values -> values.stream().map(Sums::value).toList())
                    .toList();
        }

        void settle() {
            search(0);
            for (int row : open) {
                List<List<Span>> kept = best.stream()
                        .map(combination -> combination[row])
                        .distinct()
                        .map(index -> left.get(row).get(index))
                        .toList();
                left.set(row, kept);
            }
        }

        private void search(int next) {
            if (next == open.size()) {
                int broken = broken();
                if (broken < fewest) {
                    fewest = broken;
                    best.clear();
                }
                if (broken == fewest) {
                    best.add(choice.clone());
                }
                return;
            }
            int row = open.get(next);
            for (int i = 0; i < left.get(row).size(); i++) {
                choice[row] = i;
                search(next + 1);
            }
        }

        private int broken() {
            int broken = 0;
            int columns = draft.labels().table().blocks().getFirst().columns().size();
            for (int column = 0; column < columns; column++) {
                int index = column;
                broken += Sums.broken(draft.labels().table().identities(), code -> value(code, index));
            }
            return broken;
        }

        private BigDecimal value(String code, int column) {
            var total = BigDecimal.ZERO;
            for (int row : rowsOf.computeIfAbsent(code, this::rowsThatStandFor)) {
                List<BigDecimal> values = figures.get(row).get(choice[row]);
                if (column < values.size()) {
                    total = total.add(values.get(column));
                }
            }
            return total;
        }

        private List<Integer> rowsThatStandFor(String code) {
            var rows = new ArrayList<Integer>();
            for (int i = 0; i < draft.rows().size(); i++) {
                String row = draft.rows().get(i).code();
                if (code.equals(row) || (row != null && isReplaced(code, row))) {
                    rows.add(i);
                }
            }
            return rows;
        }

        /** A variant row counts once, for the first row it stands in place of. */
        private boolean isReplaced(String code, String row) {
            var variant = draft.labels().variants().get(row);
            return variant != null && variant.replaces().getFirst().equals(code);
        }
    }
}
