package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.page.PagedText;

/** What the pages of a document of fixed layout are good for. */
final class PagedResult {

    /** A scan may carry a stamp or a page number as text; fewer letters than these are no report. */
    private static final int FEWEST_LETTERS = 30;

    private PagedResult() {}

    static FormatResult of(String mediaType, PagedText text) {
        if (text.unmapped() > text.letters()) {
            return new FormatResult.Refused(
                    RejectionReason.BROKEN_ENCODING,
                    "The fonts of the document do not tell which characters it shows. Export it again with text.");
        }
        if (text.letters() < FEWEST_LETTERS) {
            return text.pictures() > 0
                    ? new FormatResult.Refused(RejectionReason.SCANNED_NO_OCR, "The pages are pictures without text.")
                    : new FormatResult.Refused(RejectionReason.EMPTY, "The pages have no text.");
        }
        var read = new FormatResult.Blocks(mediaType, text.blocks());
        return text.pictured().isEmpty() ? read : new FormatResult.Partly(read, text.pictured());
    }
}
