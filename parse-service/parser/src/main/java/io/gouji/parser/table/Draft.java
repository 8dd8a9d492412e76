package io.gouji.parser.table;

import io.gouji.contract.report.SourceLocation;
import java.util.List;

/**
 * A table as one layout reads it.
 *
 * @param layout name of the layout
 * @param labels the labels of the table of the form
 * @param rows its rows, in printed order
 * @param at where it begins
 */
record Draft(String layout, FormLabels labels, List<DraftRow> rows, SourceLocation at) {

    Draft {
        rows = List.copyOf(rows);
    }

    /** Whether every row of the form, or of a variant of it, found all its values, so that no layout can do better. */
    boolean isWhole() {
        int cells = 0;
        for (DraftRow row : rows) {
            String code = row.code();
            int width = code == null ? -1 : labels.columns(code).size();
            if (row.readings().size() != 1 || row.readings().getFirst().size() != width) {
                return false;
            }
            cells += labels.variants().containsKey(code)
                    ? labels.variants().get(code).replaces().size() * width
                    : width;
        }
        return cells == labels.cells();
    }

    /** How much of the form the reading explains: cells that found their value, less what it could not place. */
    int fit() {
        int fit = 0;
        for (DraftRow row : rows) {
            String code = row.code();
            if (code == null) {
                fit -= 3;
            } else if (row.readings().getFirst().size() == labels.columns(code).size()) {
                fit += row.readings().size() == 1
                        ? 2 * row.readings().getFirst().size()
                        : 1;
            }
        }
        return fit;
    }
}
