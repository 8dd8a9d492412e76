package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import io.gouji.parser.page.Edges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Reads a table of a Word 97 document, where a cell only tells how far from the left it begins and how wide it is. */
final class DocGrid {

    private static final float TWIPS_PER_POINT = 20;

    private final int table;
    private final Edges edges;
    private final List<GridCell> cells = new ArrayList<>();

    /** By column: index in {@link #cells} of the cell that a cell below may continue. */
    private final Map<Integer, Integer> above = new HashMap<>();

    private DocGrid(int table, Edges edges) {
        this.table = table;
        this.edges = edges;
    }

    static Grid read(Table table, int index) {
        var sides = new ArrayList<Float>();
        for (int row = 0; row < table.numRows(); row++) {
            TableRow printed = table.getRow(row);
            for (int cell = 0; cell < printed.numCells(); cell++) {
                sides.add(left(printed.getCell(cell)));
                sides.add(right(printed.getCell(cell)));
            }
        }
        var grid = new DocGrid(index, Edges.of(sides));
        for (int row = 0; row < table.numRows(); row++) {
            grid.row(table.getRow(row), row);
        }
        int columns = Math.max(0, grid.edges.size() - 1);
        return new Grid(table.numRows(), columns, grid.cells, new WordPlace(DocWalker.PART, index, 0, 0, 0));
    }

    private void row(TableRow printed, int row) {
        for (int i = 0; i < printed.numCells(); i++) {
            TableCell cell = printed.getCell(i);
            int column = edges.nearest(left(cell));
            int width = Math.max(1, edges.nearest(right(cell)) - column);
            boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            if (below && above.containsKey(column)) {
                extend(above.get(column), row);
            } else if (cell.isMerged() && !cell.isFirstMerged() && isBeside(row)) {
                widen(column + width);
            } else {
                above.put(column, cells.size());
                var at = new WordPlace(DocWalker.PART, table, row, i, 0);
                cells.add(new GridCell(row, column, 1, width, DocText.of(cell).strip(), at));
            }
        }
    }

    private boolean isBeside(int row) {
        return !cells.isEmpty() && cells.getLast().row() == row;
    }

    private void extend(int index, int row) {
        GridCell cell = cells.get(index);
        int height = row - cell.row() + 1;
        cells.set(index, new GridCell(cell.row(), cell.column(), height, cell.columnSpan(), cell.text(), cell.at()));
    }

    private void widen(int end) {
        GridCell cell = cells.removeLast();
        int width = Math.max(cell.columnSpan(), end - cell.column());
        cells.add(new GridCell(cell.row(), cell.column(), cell.rowSpan(), width, cell.text(), cell.at()));
    }

    private static float left(TableCell cell) {
        return cell.getLeftEdge() / TWIPS_PER_POINT;
    }

    private static float right(TableCell cell) {
        return (cell.getLeftEdge() + cell.getWidth()) / TWIPS_PER_POINT;
    }
}
