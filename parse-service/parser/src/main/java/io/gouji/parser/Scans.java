package io.gouji.parser;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.format.FormatResult;
import io.gouji.parser.ocr.OcrSettings;
import io.gouji.parser.ocr.OverTime;
import io.gouji.parser.ocr.Recognition;
import io.gouji.parser.page.PagedText;
import java.io.IOException;

/** Documents whose pages are pictures: what is recognised on them, or what is missing to do so. */
final class Scans {

    /** Fewer letters than these are no report. */
    private static final int FEWEST_LETTERS = 30;

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
            return result(mediaType, recognition.read(document, limits));
        } catch (OverTime e) {
            return refused(
                    RejectionReason.TIMEOUT,
                    "Recognising the words on its pages took longer than %d s. Send fewer pages, or the document they were scanned from."
                            .formatted(settings.budget().toSeconds()));
        } catch (IOException e) {
            return refused(RejectionReason.CORRUPT, "The pictures are damaged or of a kind that cannot be opened.");
        }
    }

    private String missing() {
        return settings.enabled()
                ? " Send the document they were scanned from, or have the packages tesseract-ocr and"
                        + " tesseract-ocr-chi-sim installed."
                : " Send the document they were scanned from; recognising words is switched off.";
    }

    private static FormatResult result(String mediaType, PagedText text) {
        if (text.tooLarge()) {
            return refused(RejectionReason.TOO_LARGE, "The document has more pages or table cells than it may.");
        }
        return text.letters() < FEWEST_LETTERS
                ? refused(RejectionReason.EMPTY, "Hardly any words could be recognised on the pages.")
                : new FormatResult.Blocks(mediaType, text.blocks());
    }

    private static FormatResult refused(RejectionReason reason, String detail) {
        return new FormatResult.Refused(reason, detail);
    }
}
