package io.gouji.parser.table;

import io.gouji.contract.form.FormTable;
import java.util.List;

/** Makes rows of the form out of printed rows, however the table is oriented. */
final class Lines {

    private Lines() {}

    static List<DraftRow> assemble(FormLabels labels, List<PrintedRow> rows) {
        if (labels.table().orientation() == FormTable.Orientation.ROWS) {
            return RowAssembler.assemble(labels, rows);
        }
        List<DraftRow> sideBySide = SingleRowAssembler.assemble(labels, rows);
        return sideBySide.isEmpty() ? RowAssembler.assemble(labels, rows) : sideBySide;
    }
}
