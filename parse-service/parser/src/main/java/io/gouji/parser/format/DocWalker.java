package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Walks the text of a Word 97 document and collects its lines and grids. One walker for each document. */
final class DocWalker {

    /** The stream of a Word 97 container that holds the text. */
    static final String PART = "WordDocument";

    private static final WordPlace BODY = new WordPlace(PART, -1, -1, -1, 0);
    private static final int LAST_HEADING = 5;

    private final ParserLimits limits;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int paragraphs;
    private long cells;

    DocWalker(ParserLimits limits) {
        this.limits = limits;
    }

    List<Block> walk(HWPFDocument word) {
        range(word.getRange(), 0, BODY);
        if (word.getMainTextboxRange() != null
                && !DocText.of(word.getMainTextboxRange()).isBlank()) {
            range(word.getMainTextboxRange(), 0, BODY);
        }
        return blocks;
    }

    /** Walks a range whose tables are one level deeper than the given depth. */
    private void range(Range range, int depth, WordPlace within) {
        int inCell = 0;
        int i = 0;
        while (i < range.numParagraphs()) {
            if (depth > limits.maxNesting()) {
                throw LimitExceeded.nesting(limits.maxNesting(), "Table " + tables);
            }
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > depth) {
                Table table = range.getTable(paragraph);
                table(table, depth);
                i += Math.max(1, table.numParagraphs());
                continue;
            }
            int index = within.table() < 0 ? paragraphs++ : inCell++;
            line(paragraph, new WordPlace(PART, within.table(), within.row(), within.cell(), index));
            i++;
        }
    }

    private void line(Paragraph paragraph, WordPlace at) {
        int level = paragraph.getLvl();
        int heading = level >= 0 && level <= LAST_HEADING ? level + 1 : 0;
        for (String part : DocText.of(paragraph).split("\n", -1)) {
            blocks.add(new Block.Line(part, heading, false, at));
        }
    }

    private void table(Table table, int depth) {
        int index = tables++;
        if (isLayout(table, depth + 1)) {
            layout(table, index, depth + 1);
            return;
        }
        Block.Grid grid = DocGrid.read(table, index);
        cells += Math.max(grid.cells().size(), (long) grid.rows() * grid.columns());
        if (cells > limits.maxCells()) {
            throw LimitExceeded.cells(limits.maxCells(), "table " + tables);
        }
        if (!grid.cells().isEmpty()) {
            blocks.add(grid);
        }
    }

    private static boolean isLayout(Table table, int level) {
        for (int i = 0; i < table.numParagraphs(); i++) {
            if (table.getParagraph(i).getTableLevel() > level) {
                return true;
            }
        }
        return false;
    }

    private void layout(Table table, int index, int depth) {
        for (int row = 0; row < table.numRows(); row++) {
            TableRow printed = table.getRow(row);
            for (int cell = 0; cell < printed.numCells(); cell++) {
                range(printed.getCell(cell), depth, new WordPlace(PART, index, row, cell, 0));
            }
        }
    }
}
