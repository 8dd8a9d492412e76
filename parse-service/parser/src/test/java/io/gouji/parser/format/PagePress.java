package io.gouji.parser.format;

import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prints blocks on pages as a word processor does: wrapped lines, ruled tables broken over pages, page numbers. */
public final class PagePress {

    private static final double LEFT = 68;
    private static final double RIGHT = 528;
    private static final double TOP = 80;
    private static final double BOTTOM = 765;
    private static final double SIZE = 15;
    private static final double LEADING = 26;
    private static final double CELL_SIZE = 9;
    private static final double CELL_LEADING = 11;
    private static final double PADDING = 3;

    private final Style style;
    private final Paper paper;
    private double y;
    private int page;

    /** How the lines of tables are drawn. */
    public enum Rules {
        STROKES,
        BARS,
        NONE
    }

    /**
     * How a document is printed.
     *
     * @param rules how the lines of tables are drawn
     * @param openSides tables have no line at their left and right
     * @param headRows rows repeated at the top of each page of a table
     * @param running a line stands at the top of each page
     */
    public record Style(Rules rules, boolean openSides, int headRows, boolean running) {}

    private PagePress(Style style, Paper paper) {
        this.style = style;
        this.paper = paper;
    }

    /** Prints blocks on a paper. */
    public static byte[] print(List<Block> blocks, Style style, Paper paper) {
        var press = new PagePress(style, paper);
        press.newPage();
        for (Block block : blocks) {
            switch (block) {
                case Block.Line line -> press.line(line);
                case Grid grid -> press.table(grid);
            }
        }
        return paper.bytes();
    }

    private void newPage() {
        paper.page();
        page++;
        y = TOP;
        if (style.running) {
            paper.text(200, 45, 9, "示例县政府信息公开工作年度报告");
        }
        paper.text(280, 800, 10, "- " + page + " -");
    }

    private void line(Block.Line line) {
        String text = line.text().strip();
        if (text.isEmpty()) {
            return;
        }
        double indent = line.heading() > 0 ? 0 : 2 * SIZE;
        for (String part : wrap(text, SIZE, RIGHT - LEFT - indent, RIGHT - LEFT)) {
            if (y + LEADING > BOTTOM) {
                newPage();
            }
            y += LEADING;
            paper.text(LEFT + indent, y, SIZE, part);
            indent = 0;
        }
    }

    private static List<String> wrap(String text, double size, double first, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double room = lines.isEmpty() ? first : width;
            if (c == '\n' || Paper.width(line.toString() + c, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (c != '\n') {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private void table(Grid grid) {
        double[] heights = heights(grid);
        int from = 0;
        double[] tops = new double[grid.rows() + 1];
        y += LEADING;
        for (int row = 0; row < grid.rows(); row++) {
            if (y + heights[row] > BOTTOM) {
                tops[row] = y;
                segment(grid, from, row, tops);
                newPage();
                from = row;
                if (style.headRows > 0 && row > style.headRows) {
                    head(grid, heights);
                }
            }
            tops[row] = y;
            y += heights[row];
        }
        tops[grid.rows()] = y;
        segment(grid, from, grid.rows(), tops);
        y += LEADING;
    }

    private void head(Grid grid, double[] heights) {
        double[] tops = new double[grid.rows() + 1];
        for (int row = 0; row < style.headRows; row++) {
            tops[row] = y;
            y += heights[row];
        }
        tops[style.headRows] = y;
        segment(grid, 0, style.headRows, tops);
    }

    private static double[] heights(Grid grid) {
        double[] heights = new double[grid.rows()];
        Arrays.fill(heights, CELL_LEADING + 2 * PADDING);
        for (GridCell cell : grid.cells()) {
            int last = Math.min(grid.rows(), cell.row() + cell.rowSpan()) - 1;
            double above = 0;
            for (int row = cell.row(); row < last; row++) {
                above += heights[row];
            }
            double wanted = lines(grid, cell).size() * CELL_LEADING + 2 * PADDING;
            heights[last] = Math.max(heights[last], cell.rowSpan() > 1 ? heights[last] : wanted - above);
        }
        return heights;
    }

    private static List<String> lines(Grid grid, GridCell cell) {
        double width = cell.columnSpan() * (RIGHT - LEFT) / grid.columns() - 2 * PADDING;
        return wrap(cell.text(), CELL_SIZE, width, width);
    }

    /** Draws the rows of a table that stand together on a page. */
    private void segment(Grid grid, int from, int to, double[] tops) {
        double column = (RIGHT - LEFT) / grid.columns();
        for (GridCell cell : grid.cells()) {
            int end = Math.min(to, cell.row() + cell.rowSpan());
            if (cell.row() >= to || end <= from) {
                continue;
            }
            double left = LEFT + cell.column() * column;
            double right = left + cell.columnSpan() * column;
            double top = tops[Math.max(from, cell.row())];
            frame(left, top, right, tops[end]);
            if (cell.row() >= from) {
                List<String> lines = lines(grid, cell);
                double baseline = (top + tops[end] - lines.size() * CELL_LEADING) / 2 + CELL_SIZE;
                for (String line : lines) {
                    double indent = (right - left - Paper.width(line, CELL_SIZE)) / 2;
                    paper.text(left + indent, baseline, CELL_SIZE, line);
                    baseline += CELL_LEADING;
                }
            }
        }
    }

    private void frame(double left, double top, double right, double bottom) {
        rule(left, top, right, top);
        rule(left, bottom, right, bottom);
        if (!style.openSides || left > LEFT + 1) {
            rule(left, top, left, bottom);
        }
        if (!style.openSides || right < RIGHT - 1) {
            rule(right, top, right, bottom);
        }
    }

    private void rule(double x1, double y1, double x2, double y2) {
        switch (style.rules) {
            case STROKES -> paper.line(x1, y1, x2, y2);
            case BARS -> paper.bar(x1, y1, x2, y2);
            case NONE -> {}
        }
    }
}
