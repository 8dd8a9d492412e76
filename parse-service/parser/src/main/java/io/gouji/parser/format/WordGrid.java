package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads a table of a word-processor document, where a merged cell is a chain of cells that say they continue it. */
final class WordGrid {

    private static final int MAX_SPAN = 200;

    private final String part;
    private final int table;
    private final List<GridCell> cells = new ArrayList<>();

    /** By column: index in {@link #cells} of the cell that a cell below may continue. */
    private final Map<Integer, Integer> above = new HashMap<>();

    private int columns;

    private WordGrid(String part, int table) {
        this.part = part;
        this.table = table;
    }

    static Grid read(XWPFTable table, String part, int index) {
        var grid = new WordGrid(part, index);
        int row = 0;
        for (XWPFTableRow printed : table.getRows()) {
            grid.row(printed, row++);
        }
        return new Grid(row, grid.columns, grid.cells, new WordPlace(part, index, 0, 0, 0));
    }

    private void row(XWPFTableRow printed, int row) {
        int column = gridBefore(printed);
        int index = 0;
        for (ICell cell : cells(printed)) {
            CTTcPr properties =
                    cell instanceof XWPFTableCell table ? table.getCTTc().getTcPr() : null;
            int width = properties != null && properties.isSetGridSpan() ? span(properties.getGridSpan()) : 1;
            if (properties != null && continuesAbove(properties) && above.containsKey(column)) {
                extend(above.get(column), row);
            } else {
                above.put(column, cells.size());
                var at = new WordPlace(part, table, row, index, 0);
                cells.add(new GridCell(row, column, 1, width, text(cell), at));
            }
            column += width;
            index++;
        }
        columns = Math.max(columns, column);
    }

    /** The cells of a row; the library makes them anew when it is asked for content controls as well. */
    private static List<? extends ICell> cells(XWPFTableRow row) {
        return row.getCtRow().sizeOfSdtArray() == 0 ? row.getTableCells() : row.getTableICells();
    }

    private void extend(int index, int row) {
        GridCell cell = cells.get(index);
        int height = row - cell.row() + 1;
        cells.set(index, new GridCell(cell.row(), cell.column(), height, cell.columnSpan(), cell.text(), cell.at()));
    }

    private static boolean continuesAbove(CTTcPr properties) {
        return properties.isSetVMerge()
                && (!properties.getVMerge().isSetVal() || properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static int gridBefore(XWPFTableRow row) {
        CTTrPr properties = row.getCtRow().isSetTrPr() ? row.getCtRow().getTrPr() : null;
        return properties == null || properties.sizeOfGridBeforeArray() == 0
                ? 0
                : span(properties.getGridBeforeArray(0));
    }

    private static int span(CTDecimalNumber number) {
        BigInteger value = number.getVal();
        return value == null ? 1 : Math.clamp(value.longValue(), 0, MAX_SPAN);
    }

    private static String text(ICell cell) {
        return switch (cell) {
            case XWPFTableCell table ->
                table.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining("\n"))
                        .strip();
            case XWPFSDTCell control -> control.getContent().getText().strip();
            default -> "";
        };
    }
}
