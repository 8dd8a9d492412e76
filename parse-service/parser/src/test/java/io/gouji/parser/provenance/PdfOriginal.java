package io.gouji.parser.provenance;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.PagePlace;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** PDF: what PDFBox finds in the box on the page. */
final class PdfOriginal implements Original {

    /** Characters of the lines a sentence begins and ends in that may belong to its neighbours. */
    private static final int NEIGHBOURS = 110;

    private static final double SLACK = 1;

    private final PDDocument pdf;

    PdfOriginal(byte[] document) throws IOException {
        this.pdf = Loader.loadPDF(document);
    }

    @Override
    public boolean holdsReading(SourceLocation at, String raw) {
        return at instanceof PagePlace place && Original.seen(printed(place)).equals(Original.seen(raw));
    }

    @Override
    public boolean holdsSentence(SourceLocation at, String sentence) {
        if (!(at instanceof PagePlace place)) {
            return false;
        }
        String found = Original.seen(printed(place));
        String wanted = Original.seen(sentence);
        if (found.isEmpty() || found.length() > wanted.length() + NEIGHBOURS) {
            return false;
        }
        return found.contains(wanted) || goesOnOverleaf(found, wanted, place.page());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    private boolean goesOnOverleaf(String found, String wanted, int page) {
        for (int length = wanted.length() - 1; length > 0; length--) {
            if (found.endsWith(wanted.substring(0, length))) {
                return page < pdf.getNumberOfPages() && page(page + 1).contains(wanted.substring(length));
            }
        }
        return false;
    }

    private String page(int number) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return Original.seen(stripper.getText(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String printed(PagePlace place) {
        if (place.page() > pdf.getNumberOfPages()) {
            return "";
        }
        try {
            var stripper = new PDFTextStripperByArea();
            stripper.setSortByPosition(true);
            stripper.addRegion(
                    "place",
                    new Rectangle2D.Double(
                            place.x() - SLACK,
                            place.y() - SLACK,
                            place.width() + 2 * SLACK,
                            place.height() + 2 * SLACK));
            stripper.extractRegions(pdf.getPage(place.page() - 1));
            return stripper.getTextForRegion("place");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
