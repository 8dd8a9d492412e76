package io.gouji.parser.table;

import io.gouji.contract.form.FormTable;
import java.util.List;

/** Makes rows of the form out of printed rows, however the table is oriented. */
final class Lines {

    private Lines() {}

    static List<DraftRow> assemble(FormLabels labels, List<PrintedRow> rows) {
        return labels.table().orientation() == FormTable.Orientation.SINGLE_ROW
                ? SingleRowAssembler.assemble(labels, rows)
                : RowAssembler.assemble(labels, rows);
    }
}
