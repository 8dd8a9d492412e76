package io.gouji.parser;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.format.FormatResult;
import io.gouji.parser.ocr.OcrSettings;
import io.gouji.parser.ocr.Recognition;
import io.gouji.parser.page.PagedText;
import java.io.IOException;
import java.util.List;

/** Documents whose pages are pictures: what is recognised on them, or what is missing to do so. */
final class Scans {

    /** Fewer letters than these are no report. */
    private static final int FEWEST_LETTERS = 30;

    /** Fewer on the pages that are pictures, beside pages with text, are no part of the report. */
    private static final int FEWEST_LETTERS_OF_PAGES = 10;

    private static final String OFD = "application/ofd";

    private final OcrSettings settings;
    private final Recognition recognition;

    Scans(OcrSettings settings) {
        this.settings = settings;
        this.recognition = new Recognition(settings);
    }

    /**
     * Reads a document.
     *
     * @param detail what its format says of it
     */
    FormatResult read(byte[] document, String mediaType, String detail, ParserLimits limits) {
        if (mediaType.equals(OFD)) {
            return refused(
                    RejectionReason.SCANNED_NO_OCR,
                    detail + " Send the document they were made from, or the scan as PDF or as pictures.");
        }
        if (!recognition.isAvailable()) {
            return refused(RejectionReason.SCANNED_NO_OCR, detail + missing());
        }
        try {
            return result(mediaType, recognition.read(document, page -> true, limits));
        } catch (IOException e) {
            return refused(RejectionReason.CORRUPT, "The pictures are damaged or of a kind that cannot be opened.");
        }
    }

    /**
     * Reads the pages that are pictures of a document whose other pages have text.
     *
     * @return the whole document; or what was read of it, with the pages that cannot be read here
     */
    FormatResult complete(byte[] document, FormatResult.Partly partly, ParserLimits limits) {
        if (!recognition.isAvailable()) {
            return partly;
        }
        try {
            PagedText text = recognition.read(document, partly.pictured()::contains, limits);
            // a photograph says nothing, so nothing of the document is missing
            return text.letters() < FEWEST_LETTERS_OF_PAGES
                    ? new FormatResult.Partly(partly.read(), List.of())
                    : new FormatResult.Blocks(partly.read().mediaType(), text.blocks());
        } catch (IOException e) {
            return partly;
        }
    }

    private String missing() {
        return settings.enabled()
                ? " Send the document they were scanned from, or have the packages tesseract-ocr and"
                        + " tesseract-ocr-chi-sim installed."
                : " Send the document they were scanned from; recognising words is switched off.";
    }

    private static FormatResult result(String mediaType, PagedText text) {
        return text.letters() < FEWEST_LETTERS
                ? refused(RejectionReason.EMPTY, "Hardly any words could be recognised on the pages.")
                : new FormatResult.Blocks(mediaType, text.blocks());
    }

    private static FormatResult refused(RejectionReason reason, String detail) {
        return new FormatResult.Refused(reason, detail);
    }
}
