package io.gouji.parser.pdf;

import io.gouji.parser.page.PageBudget;
import io.gouji.parser.page.PageContent;
import io.gouji.parser.page.PageFlow;
import io.gouji.parser.page.PagedText;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads what the pages of a PDF say. */
public final class PdfText {

    private PdfText() {}

    /**
     * Reads an open document, each page once.
     *
     * @param maxPages pages above which nothing is read
     * @param maxCells cells of all tables above which nothing is read
     * @throws IOException when the document is damaged
     */
    public static PagedText read(PDDocument document, int maxPages, int maxCells) throws IOException {
        if (document.getNumberOfPages() > maxPages) {
            return PagedText.TOO_LARGE;
        }
        var scanner = new PageScanner();
        var flow = new PageFlow();
        int number = 0;
        int letters = 0;
        try {
            for (PDPage page : document.getPages()) {
                PageContent content = scanner.scan(page, ++number);
                letters += content.letters();
                flow.add(content);
                if (number > maxPages || flow.cells() > maxCells) {
                    return PagedText.TOO_LARGE;
                }
            }
        } catch (PageBudget.Spent e) {
            return PagedText.TOO_LARGE;
        }
        if (number == 0) {
            throw new IOException("the document has no page");
        }
        return new PagedText(flow.blocks(), letters, scanner.unmapped(), scanner.images(), false);
    }
}
