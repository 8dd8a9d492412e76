package io.gouji.parser.pdf;

import io.gouji.parser.LimitExceeded;
import io.gouji.parser.page.PageBudget;
import io.gouji.parser.page.PageContent;
import io.gouji.parser.page.PageFlow;
import io.gouji.parser.page.PagedText;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads what the pages of a PDF say. */
public final class PdfText {

    /** A scanned page may carry its number as text. */
    private static final int FEWEST_LETTERS = 10;

    /** A scan covers its page; a stamp, an emblem or a chart does not. */
    private static final double LEAST_PICTURED = 0.5;

    private PdfText() {}

    /**
     * Reads one page of an open document.
     *
     * @param number number of the page, from 1
     */
    public static PageContent page(PDPage page, int number) throws IOException {
        try {
            return new PageScanner().scan(page, number);
        } catch (PageBudget.Spent e) {
            throw LimitExceeded.drawing(number);
        }
    }

    /**
     * Reads an open document, each page once.
     *
     * @param maxPages pages above which nothing is read
     * @param maxCells cells of all tables above which nothing is read
     * @throws IOException when the document is damaged
     * @throws LimitExceeded when the pages or what they draw are beyond the limits
     */
    public static PagedText read(PDDocument document, int maxPages, int maxCells) throws IOException {
        if (document.getNumberOfPages() > maxPages) {
            throw LimitExceeded.pages(maxPages);
        }
        var scanner = new PageScanner();
        var flow = new PageFlow();
        int number = 0;
        int letters = 0;
        var pictured = new ArrayList<Integer>();
        try {
            for (PDPage page : document.getPages()) {
                PageContent content = scanner.scan(page, ++number);
                letters += content.letters();
                if (content.letters() < FEWEST_LETTERS && scanner.pictured() >= LEAST_PICTURED) {
                    pictured.add(number);
                }
                flow.add(content);
                if (number > maxPages) {
                    throw LimitExceeded.pages(maxPages);
                }
                if (flow.cells() > maxCells) {
                    throw LimitExceeded.cells(maxCells, "a table of page " + number);
                }
            }
        } catch (PageBudget.Spent e) {
            throw LimitExceeded.drawing(number);
        }
        if (number == 0) {
            throw new IOException("the document has no page");
        }
        return new PagedText(flow.blocks(), letters, scanner.unmapped(), scanner.images(), pictured);
    }
}
