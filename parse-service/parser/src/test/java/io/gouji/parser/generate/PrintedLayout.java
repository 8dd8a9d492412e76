package io.gouji.parser.generate;

import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.block.Block;
import io.gouji.parser.format.OfdPaper;
import io.gouji.parser.format.OfdPaper.Producer;
import io.gouji.parser.format.PagePress;
import io.gouji.parser.format.PagePress.Rules;
import io.gouji.parser.format.Paper;
import io.gouji.parser.format.PdfPaper;
import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The ways a report comes printed on pages. */
enum PrintedLayout {
    PDF_STROKES(Rules.STROKES, 0),
    PDF_BARS(Rules.BARS, 3),
    OFD_WHOLE_PAGE(Rules.STROKES, 0),
    OFD_OWN_BOUNDARY(Rules.STROKES, 3),
    OFD_SINGLE_CHARACTERS(Rules.BARS, 0),
    OFD_COMPOSITE(Rules.STROKES, 0);

    private static final TextPlace NOWHERE = new TextPlace(1, 0, 0);

    private final Rules rules;
    private final int headRows;

    PrintedLayout(Rules rules, int headRows) {
        this.rules = rules;
        this.headRows = headRows;
    }

    private Paper paper() {
        return switch (this) {
            case PDF_STROKES, PDF_BARS -> new PdfPaper();
            case OFD_WHOLE_PAGE -> new OfdPaper(Producer.WHOLE_PAGE);
            case OFD_OWN_BOUNDARY -> new OfdPaper(Producer.OWN_BOUNDARY);
            case OFD_SINGLE_CHARACTERS -> new OfdPaper(Producer.SINGLE_CHARACTERS);
            case OFD_COMPOSITE -> new OfdPaper(Producer.COMPOSITE);
        };
    }

    byte[] print(GeneratedReport report) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Line(report.title(), 1, false, NOWHERE));
        report.preamble().forEach(text -> blocks.add(new Block.Line(text, 0, false, NOWHERE)));
        for (GeneratedReport.Part part : report.parts()) {
            blocks.add(new Block.Line(part.heading(), 2, false, NOWHERE));
            part.paragraphs().forEach(text -> blocks.add(new Block.Line(text, 0, false, NOWHERE)));
            report.sheets().stream()
                    .filter(sheet -> sheet.part() == part.ordinal())
                    .forEach(sheet -> blocks.add(grid(sheet)));
        }
        return PagePress.print(blocks, new PagePress.Style(rules, false, headRows, false), paper());
    }

    private static Block grid(Sheet sheet) {
        var cells = new ArrayList<Block.GridCell>();
        var covered = new int[sheet.columns()];
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Sheet.Box> boxes = sheet.rows().get(row);
            int column = 0;
            for (Sheet.Box box : boxes) {
                while (covered[column] > row) {
                    column++;
                }
                cells.add(new Block.GridCell(row, column, box.rowSpan(), box.columnSpan(), box.text(), NOWHERE));
                for (int i = 0; i < box.columnSpan(); i++) {
                    covered[column++] = row + box.rowSpan();
                }
            }
        }
        return new Block.Grid(sheet.rows().size(), sheet.columns(), cells, NOWHERE);
    }
}
