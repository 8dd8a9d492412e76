package io.gouji.parser.pdf;

import io.gouji.parser.block.Block;
import io.gouji.parser.page.PageContent;
import io.gouji.parser.page.PageFlow;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What the pages of a PDF say.
 *
 * @param blocks its lines and ruled tables in reading order
 * @param letters how many letters and ideographs are printed on the pages
 * @param unmapped how many glyphs are printed of which the fonts do not tell what they say
 * @param pictures how many pictures are drawn
 * @param tooLarge whether the pages or what they draw are beyond the limits
 */
public record PdfText(List<Block> blocks, int letters, int unmapped, int pictures, boolean tooLarge) {

    private static final PdfText TOO_LARGE = new PdfText(List.of(), 0, 0, 0, true);

    public PdfText {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads an open document, each page once.
     *
     * @param maxPages pages above which nothing is read
     * @param maxCells cells of all tables above which nothing is read
     * @throws IOException when the document is damaged
     */
    public static PdfText read(PDDocument document, int maxPages, int maxCells) throws IOException {
        if (document.getNumberOfPages() > maxPages) {
            return TOO_LARGE;
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
                    return TOO_LARGE;
                }
            }
        } catch (PageBudget.Spent e) {
            return TOO_LARGE;
        }
        if (number == 0) {
            throw new IOException("the document has no page");
        }
        return new PdfText(flow.blocks(), letters, scanner.unmapped(), scanner.images(), false);
    }
}
