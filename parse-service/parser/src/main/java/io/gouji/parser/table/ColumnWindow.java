package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks the values of a row out of cells that merged labels push to the left or right. Rows of one table shift alike,
 * so rows that leave no choice settle the others of their width; where none does, every choice is given.
 */
final class ColumnWindow {

    /** Stands for rows of one width that contradict each other. */
    private static final int NONE = -1;

    private final Map<Integer, Integer> offsets = new HashMap<>();

    /** Notes how a row is shifted, when it leaves no choice. */
    void learn(List<Span> cells, int width) {
        Range range = Range.of(cells, width);
        if (width > 0 && range.surplus > 0 && !range.blank && !range.tooWide && range.lowest == range.highest) {
            offsets.merge(cells.size(), range.lowest, (known, other) -> known.equals(other) ? known : NONE);
        }
    }

    /**
     * The ways to pick {@code width} values among {@code cells}, at least one; all that stand there when they are too
     * few or too many.
     */
    List<List<Span>> fit(List<Span> cells, int width) {
        Range range = Range.of(cells, width);
        if (range.surplus <= 0) {
            return List.of(cells);
        }
        if (range.tooWide) {
            return List.of(cells.subList(range.first, range.last + 1));
        }
        int known = offsets.getOrDefault(cells.size(), NONE);
        if (range.blank || (known >= range.lowest && known <= range.highest)) {
            int offset = Math.max(known, 0);
            return List.of(cells.subList(offset, offset + width));
        }
        var ways = new ArrayList<List<Span>>();
        for (int offset = range.lowest; offset <= range.highest; offset++) {
            ways.add(cells.subList(offset, offset + width));
        }
        return ways;
    }

    /**
     * Where the values of a row may begin.
     *
     * @param surplus cells that are no values
     * @param first first cell that says something
     * @param last last cell that says something
     * @param lowest first cell a value may be
     * @param highest last cell the first value may be
     * @param tooWide whether more cells say something than there are values
     * @param blank whether no cell says anything
     */
    private record Range(int surplus, int first, int last, int lowest, int highest, boolean tooWide, boolean blank) {

        static Range of(List<Span> cells, int width) {
            int surplus = cells.size() - width;
            int first = 0;
            int last = cells.size() - 1;
            while (first < last && cells.get(first).text().isEmpty()) {
                first++;
            }
            while (last > first && cells.get(last).text().isEmpty()) {
                last--;
            }
            boolean blank = cells.isEmpty() || cells.get(first).text().isEmpty();
            return new Range(
                    surplus,
                    first,
                    last,
                    Math.max(0, last - width + 1),
                    Math.min(first, surplus),
                    last - first >= width,
                    blank);
        }
    }
}
