package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table laid out for paper: how wide its columns are, how high its rows, and what stands where. */
final class PdfTable {

    private static final double SIZE = 8;
    private static final double LEADING = 10;
    private static final double PADDING = 3;
    private static final int NARROWEST = 4;
    private static final int WIDEST = 16;

    private final Sheet sheet;
    private final double[] edges;
    private final double[] heights;
    private final List<Cell> cells = new ArrayList<>();

    /** A cell and where it begins. */
    private record Cell(Box box, int row, int column) {}

    PdfTable(Sheet sheet, double left, double width) {
        this.sheet = sheet;
        this.heights = new double[sheet.rows().size()];
        place();
        this.edges = edges(left, width);
        for (int row = 0; row < heights.length; row++) {
            heights[row] = LEADING + 2 * PADDING;
        }
        for (Cell cell : cells) {
            double height = lines(cell).size() * LEADING + 2 * PADDING;
            if (cell.box.rowSpan() == 1) {
                heights[cell.row] = Math.max(heights[cell.row], height);
            }
        }
    }

    int rows() {
        return heights.length;
    }

    /** How many rows the head has. */
    int headRows() {
        int rows = 0;
        while (rows < sheet.rows().size() && TextLayout.isHead(sheet.rows().get(rows))) {
            rows++;
        }
        return rows;
    }

    double height(int row) {
        return heights[row];
    }

    /** Prints rows from a height down. */
    void print(PdfPages pages, double top, List<Integer> rows) {
        double[] tops = new double[heights.length];
        Arrays.fill(tops, Double.NaN);
        double y = top;
        for (int row : rows) {
            tops[row] = y;
            y += heights[row];
        }
        for (Cell cell : cells) {
            double from = Double.NaN;
            double to = Double.NaN;
            for (int row = cell.row; row < cell.row + cell.box.rowSpan(); row++) {
                if (!Double.isNaN(tops[row])) {
                    from = Double.isNaN(from) ? tops[row] : from;
                    to = tops[row] + heights[row];
                }
            }
            if (!Double.isNaN(from)) {
                pages.frame(edges[cell.column], from, edges[cell.column + cell.box.columnSpan()], to);
                if (!Double.isNaN(tops[cell.row])) {
                    words(pages, cell, from, to);
                }
            }
        }
    }

    private void words(PdfPages pages, Cell cell, double from, double to) {
        List<String> lines = lines(cell);
        double middle = (edges[cell.column] + edges[cell.column + cell.box.columnSpan()]) / 2;
        double y = (from + to - lines.size() * LEADING) / 2 + SIZE;
        for (String line : lines) {
            pages.centred(middle, y, SIZE, line);
            y += LEADING;
        }
    }

    private List<String> lines(Cell cell) {
        double width = edges[cell.column + cell.box.columnSpan()] - edges[cell.column] - 2 * PADDING;
        return PdfPages.wrapped(cell.box.text(), SIZE, width);
    }

    private void place() {
        boolean[][] taken = new boolean[heights.length][sheet.columns()];
        for (int row = 0; row < heights.length; row++) {
            int column = 0;
            for (Box box : sheet.rows().get(row)) {
                while (taken[row][column]) {
                    column++;
                }
                cells.add(new Cell(box, row, column));
                for (int down = row; down < row + box.rowSpan(); down++) {
                    Arrays.fill(taken[down], column, column + box.columnSpan(), true);
                }
            }
        }
    }

    /** Columns as wide as what stands in them alone, within bounds. */
    private double[] edges(double left, double width) {
        int[] weights = new int[sheet.columns()];
        Arrays.fill(weights, NARROWEST);
        for (Cell cell : cells) {
            if (cell.box.columnSpan() == 1 && cell.box.rowSpan() == 1) {
                int wanted = Math.min(WIDEST, cell.box.text().length() + 1);
                weights[cell.column] = Math.max(weights[cell.column], wanted);
            }
        }
        double unit = width / Arrays.stream(weights).sum();
        double[] edges = new double[weights.length + 1];
        edges[0] = left;
        for (int i = 0; i < weights.length; i++) {
            edges[i + 1] = edges[i] + weights[i] * unit;
        }
        return edges;
    }
}
