package io.gouji.contract.form;

import java.util.List;

/**
 * A run of rows that share one set of columns: a clause of table 2, or the whole of table 3 or 4.
 *
 * @param heading what the form prints above the block, for example {@code 第二十条第（一）项}
 * @param columns the columns, in printed order
 * @param rows the rows, in printed order
 */
public record FormBlock(String heading, List<FormColumn> columns, List<FormRow> rows) {

    public FormBlock {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
