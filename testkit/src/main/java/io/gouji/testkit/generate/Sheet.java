package io.gouji.testkit.generate;

import java.util.List;

/**
 * A table as it is printed, with its merged cells.
 *
 * @param part ordinal of the part of the report that holds the table
 * @param columns number of columns
 * @param rows the cells that begin in each row, in printed order
 */
public record Sheet(int part, int columns, List<List<Box>> rows) {

    public Sheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell.
     *
     * @param text what it prints
     * @param rowSpan rows it covers
     * @param columnSpan columns it covers
     * @param value whether it is a value of the form and no label
     */
    public record Box(String text, int rowSpan, int columnSpan, boolean value) {

        static Box label(String text, int rowSpan, int columnSpan) {
            return new Box(text, rowSpan, columnSpan, false);
        }

        static Box value(String text, int columnSpan) {
            return new Box(text, 1, columnSpan, true);
        }
    }
}
