package io.gouji.parser.table;

import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table the format itself marks as one; its parts on several pages are read as one. */
final class GridLayout {

    private static final String NAME = "GRID";

    private GridLayout() {}

    static Optional<Draft> read(List<Grid> grids, FormLabels labels) {
        var rows = new ArrayList<PrintedRow>();
        for (Grid grid : grids) {
            for (List<Span> cells : rows(grid)) {
                rows.addAll(CellRow.splitAll(cells, labels));
            }
        }
        List<DraftRow> drafts = Lines.assemble(labels, rows);
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(NAME, labels, drafts, grids.getFirst().at()));
    }

    /** The cells that begin in each row, in order. */
    private static List<List<Span>> rows(Grid grid) {
        var rows = new ArrayList<List<Span>>();
        for (int i = 0; i < grid.rows(); i++) {
            rows.add(new ArrayList<>());
        }
        for (GridCell cell : grid.cells()) {
            rows.get(cell.row()).add(new Span(cell.text(), cell.at(), 0));
        }
        return rows;
    }
}
