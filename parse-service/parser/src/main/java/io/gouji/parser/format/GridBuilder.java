package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lays cells with their spans out on a grid, as a browser does. */
final class GridBuilder {

    /** Wider spans are nonsense, and would make a small document cover millions of places. */
    private static final int MAX_SPAN = 200;

    private final List<GridCell> cells = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();
    private final long most;
    private long covered;
    private int row = -1;
    private int column;
    private int columns;

    /** @param most places of the grid that cells may cover before it is full */
    GridBuilder(long most) {
        this.most = most;
    }

    /** Begins the next row. */
    void row() {
        row++;
        column = 0;
    }

    /** Leaves columns of the current row empty. */
    void skip(int count) {
        column += Math.min(count, MAX_SPAN);
    }

    /** Puts a cell at the next free place of the current row. */
    void cell(int rowSpan, int columnSpan, String text, SourceLocation at) {
        int height = Math.clamp(rowSpan, 1, MAX_SPAN);
        int width = Math.clamp(columnSpan, 1, MAX_SPAN);
        int start = taken(row).nextClearBit(column);
        for (int r = row; r < row + height; r++) {
            taken(r).set(start, start + width);
        }
        cells.add(new GridCell(row, start, height, width, text, at));
        covered += (long) height * width;
        column = start + width;
        columns = Math.max(columns, column);
    }

    /** Whether its cells cover more places than it may have. */
    boolean isFull() {
        return covered > most;
    }

    /** How many places its cells cover; those of cells that overlap count for each. */
    long covered() {
        return covered;
    }

    Grid build(SourceLocation at) {
        return new Grid(row + 1, columns, cells, at);
    }

    private BitSet taken(int wanted) {
        while (taken.size() <= wanted) {
            taken.add(new BitSet());
        }
        return taken.get(wanted);
    }
}
