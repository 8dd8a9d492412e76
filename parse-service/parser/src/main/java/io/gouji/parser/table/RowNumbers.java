package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the numbers of a column that counts the rows, where a layout leaves nothing between a row's last value and the
 * number of the next row.
 */
final class RowNumbers {

    /** Fewer rows than this may well end in figures that rise. */
    private static final int MIN_ROWS = 5;

    /** No form has more rows. */
    private static final int MAX_NUMBER = 60;

    private RowNumbers() {}

    /** The rows of values without the number of the row behind each; the same rows when there are no such numbers. */
    static List<List<Span>> removed(List<List<Span>> rows) {
        if (!areNumbered(rows)) {
            return rows;
        }
        var removed = new ArrayList<List<Span>>();
        for (List<Span> row : rows.subList(0, rows.size() - 1)) {
            removed.add(row.subList(0, row.size() - 1));
        }
        removed.add(rows.getLast());
        return removed;
    }

    private static boolean areNumbered(List<List<Span>> rows) {
        int last = 0;
        for (List<Span> row : rows.subList(0, Math.max(0, rows.size() - 1))) {
            int number = row.isEmpty() ? 0 : number(row.getLast().text());
            if (number <= last) {
                return false;
            }
            last = number;
        }
        return rows.size() >= MIN_ROWS;
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int number = Integer.parseInt(text);
        return number <= MAX_NUMBER ? number : 0;
    }
}
