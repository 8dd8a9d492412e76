package io.gouji.contract.report;

import io.gouji.contract.form.FormEdition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table of the form is printed in the document.
 *
 * @param table code of the table
 * @param rowSet the edition whose rows the table has, which may be older than the report's edition
 * @param layout name of the layout it was read by, for example {@code PIPE_ROWS}
 * @param complete false when the document ends inside the table, so that a missing row says nothing about the agency
 * @param rows the rows found, in printed order
 * @param at where the table begins
 */
public record TableShape(
        String table, FormEdition rowSet, String layout, boolean complete, List<Row> rows, SourceLocation at) {

    public TableShape {
        rows = List.copyOf(rows);
    }

    /**
     * A row found in the table.
     *
     * @param code code of the form's row; null when the label matches none
     * @param label the label as printed
     * @param values number of value cells printed in the row; for a table printed as a single row, of the values of
     *     this block
     */
    public record Row(@Nullable String code, String label, int values) {}
}
