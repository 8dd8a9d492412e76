package io.gouji.parser.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks the values of a row out of cells that merged labels push to the left or right. Rows of one table shift alike,
 * so one row that leaves no choice settles the others of its width.
 */
final class ColumnWindow {

    private final Map<Integer, Integer> offsets = new HashMap<>();

    /** The {@code width} values among {@code cells}; all that stand there when they are too few or too many. */
    List<Span> fit(List<Span> cells, int width) {
        int surplus = cells.size() - width;
        if (surplus <= 0) {
            return cells;
        }
        int first = 0;
        int last = cells.size() - 1;
        while (first < last && cells.get(first).text().isEmpty()) {
            first++;
        }
        while (last > first && cells.get(last).text().isEmpty()) {
            last--;
        }
        if (last - first >= width) {
            return cells.subList(first, last + 1);
        }
        int lowest = Math.max(0, last - width + 1);
        int highest = Math.min(first, surplus);
        if (lowest == highest) {
            offsets.putIfAbsent(cells.size(), lowest);
        }
        int offset = Math.clamp(offsets.getOrDefault(cells.size(), 0), lowest, highest);
        return cells.subList(offset, offset + width);
    }
}
