package io.gouji.parser.table;

import java.util.List;

/**
 * A printed line or a row of a grid, taken apart.
 *
 * @param label the text before the values, empty when there is none
 * @param values the values, blank ones too where the layout shows them
 */
record PrintedRow(String label, List<Span> values) {

    PrintedRow {
        values = List.copyOf(values);
    }

    boolean hasFigures() {
        for (Span value : values) {
            if (!value.text().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
