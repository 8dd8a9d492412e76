package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Walks the body of a word-processor document and collects its lines and grids. One walker for each document. */
final class WordWalker {

    private static final String PART = "word/document.xml";

    private final XWPFDocument word;
    private final ParserLimits limits;
    private final WordNumbers numbers;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int paragraphs;
    private long cells;

    WordWalker(XWPFDocument word, ParserLimits limits) {
        this.word = word;
        this.limits = limits;
        this.numbers = new WordNumbers(word);
    }

    List<Block> walk() {
        elements(word.getBodyElements(), 0, new WordPlace(PART, -1, -1, -1, 0));
        return blocks;
    }

    private void elements(List<IBodyElement> elements, int depth, WordPlace within) {
        int inCell = 0;
        for (IBodyElement element : elements) {
            if (depth > limits.maxNesting()) {
                throw LimitExceeded.nesting(limits.maxNesting(), "Table " + tables);
            }
            int paragraph = within.table() < 0 ? paragraphs : inCell;
            var at = new WordPlace(PART, within.table(), within.row(), within.cell(), paragraph);
            switch (element) {
                case XWPFParagraph text -> {
                    String number = numbers.of(text);
                    String words = text.getText();
                    line(words.isBlank() ? words : number + words, heading(text), at);
                    paragraphs += within.table() < 0 ? 1 : 0;
                    inCell++;
                }
                case XWPFTable table -> table(table, depth);
                case XWPFSDT control -> line(control.getContent().getText(), 0, at);
                default -> {}
            }
        }
    }

    private void line(String text, int heading, WordPlace at) {
        for (String part : text.split("[\\n\\r\\u000b\\u000c]", -1)) {
            blocks.add(new Block.Line(part, heading, false, at));
        }
    }

    private void table(XWPFTable table, int depth) {
        int index = tables++;
        if (isLayout(table)) {
            layout(table, index, depth);
            return;
        }
        Block.Grid grid = WordGrid.read(table, PART, index);
        cells += Math.max(grid.cells().size(), (long) grid.rows() * grid.columns());
        if (cells > limits.maxCells()) {
            throw LimitExceeded.cells(limits.maxCells(), "table " + tables);
        }
        blocks.add(grid);
    }

    private void layout(XWPFTable table, int index, int depth) {
        int row = 0;
        for (XWPFTableRow printed : table.getRows()) {
            int cell = 0;
            for (XWPFTableCell printedCell : printed.getTableCells()) {
                elements(printedCell.getBodyElements(), depth + 1, new WordPlace(PART, index, row, cell++, 0));
            }
            row++;
        }
    }

    private static boolean isLayout(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .anyMatch(cell -> !cell.getTables().isEmpty());
    }

    private static int heading(XWPFParagraph paragraph) {
        String style = paragraph.getStyle();
        if (style == null || style.isEmpty()) {
            return 0;
        }
        char last = style.charAt(style.length() - 1);
        boolean named = style.toLowerCase(Locale.ROOT).startsWith("heading")
                || (style.length() == 1 && last >= '1' && last <= '6');
        return named && last >= '1' && last <= '6' ? last - '0' : 0;
    }
}
