package io.gouji.testkit.generate;

import io.gouji.testkit.generate.GeneratedReport.Part;
import java.util.ArrayList;
import java.util.List;

/** The ways a report comes as a PDF document with text. */
public enum PdfLayout {
    /** Every cell framed by lines. */
    RULED,
    /** The same, the head of a table repeated on each page it goes on to. */
    REPEATED_HEAD;

    private static final double LEFT = 62;
    private static final double RIGHT = 534;
    private static final double TOP = 72;
    private static final double BOTTOM = 770;
    private static final double TITLE_SIZE = 16;
    private static final double SIZE = 13;
    private static final double LEADING = 21;
    private static final double FOOT = 805;
    private static final double FOOT_SIZE = 9;

    /** Prints a report. The same report always gives the same bytes. */
    public byte[] print(GeneratedReport report) {
        var flow = new Flow(new PdfPages(report.seed()), this == REPEATED_HEAD);
        flow.title(report.title());
        report.preamble().forEach(flow::paragraph);
        for (Part part : report.parts()) {
            flow.heading(part.heading());
            part.paragraphs().forEach(flow::paragraph);
            report.sheets(part).forEach(flow::table);
        }
        return flow.pages.bytes();
    }

    /** The place on the paper that is printed next. */
    private static final class Flow {

        private final PdfPages pages;
        private final boolean repeatsHead;
        private double y;
        private int page;

        Flow(PdfPages pages, boolean repeatsHead) {
            this.pages = pages;
            this.repeatsHead = repeatsHead;
            newPage();
        }

        private void newPage() {
            pages.add();
            page++;
            y = TOP;
            pages.centred((LEFT + RIGHT) / 2, FOOT, FOOT_SIZE, "- " + page + " -");
        }

        void title(String text) {
            for (String line : PdfPages.wrapped(text, TITLE_SIZE, RIGHT - LEFT)) {
                advance(2 * LEADING);
                pages.centred((LEFT + RIGHT) / 2, y, TITLE_SIZE, line);
            }
        }

        void heading(String text) {
            advance(LEADING);
            pages.text(LEFT, y, SIZE, text);
        }

        void paragraph(String text) {
            double indent = 2 * SIZE;
            String rest = text;
            while (!rest.isEmpty()) {
                String line =
                        PdfPages.wrapped(rest, SIZE, RIGHT - LEFT - indent).getFirst();
                advance(LEADING);
                pages.text(LEFT + indent, y, SIZE, line);
                rest = rest.substring(line.length());
                indent = 0;
            }
        }

        private void advance(double height) {
            if (y + height > BOTTOM) {
                newPage();
            }
            y += height;
        }

        /** Prints a table, as many rows to a page as it holds. */
        void table(Sheet sheet) {
            var table = new PdfTable(sheet, LEFT, RIGHT - LEFT);
            y += LEADING / 2;
            int row = 0;
            while (row < table.rows()) {
                List<Integer> rows = new ArrayList<>();
                double bottom = y;
                if (repeatsHead && row >= table.headRows()) {
                    for (int head = 0; head < table.headRows(); head++) {
                        rows.add(head);
                        bottom += table.height(head);
                    }
                }
                int first = row;
                while (row < table.rows() && ((row == first && page > 1) || bottom + table.height(row) <= BOTTOM)) {
                    rows.add(row);
                    bottom += table.height(row++);
                }
                if (row > first) {
                    table.print(pages, y, rows);
                }
                y = bottom;
                if (row < table.rows()) {
                    newPage();
                }
            }
            y += LEADING / 2;
        }
    }
}
