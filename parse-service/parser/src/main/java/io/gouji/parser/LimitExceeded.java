package io.gouji.parser;

import io.gouji.contract.report.RejectionReason;
import java.time.Duration;

/**
 * Something in a document goes beyond a limit; the message says what, where and what to do. Unchecked, for it has to
 * pass through the libraries that read formats; {@link ReportParser} turns it into a rejection.
 */
public final class LimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;

    public LimitExceeded(RejectionReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Why the document is refused. */
    public RejectionReason reason() {
        return reason;
    }

    /** More pages than are read. */
    public static LimitExceeded pages(int limit) {
        return new LimitExceeded(
                RejectionReason.TOO_MANY_PAGES,
                "The document has more than %d pages. Send the report without its attachments.".formatted(limit));
    }

    /**
     * More cells than are read.
     *
     * @param where the table or page with the first one too many, for a person
     */
    public static LimitExceeded cells(int limit, String where) {
        return new LimitExceeded(
                RejectionReason.TOO_MANY_CELLS,
                "The tables of the document have more than %d cells, merged ones counted in full; the limit is passed in %s. Send the report without other tables."
                        .formatted(limit, where));
    }

    /**
     * Deeper nesting than is followed.
     *
     * @param where what is nested too deep, for a person
     */
    public static LimitExceeded nesting(int limit, String where) {
        return new LimitExceeded(
                RejectionReason.TOO_DEEP,
                "%s stands within more than %d others. Paste the text into a new document and send that."
                        .formatted(where, limit));
    }

    /**
     * More elements of markup than are read.
     *
     * @param where the page or part with them, for a person
     */
    public static LimitExceeded elements(int limit, String where) {
        return new LimitExceeded(
                RejectionReason.TOO_MANY_ELEMENTS,
                "%s is made of more than %d elements. Paste the text into a new document and send that."
                        .formatted(where, limit));
    }

    /** More paragraphs and lines than are read. */
    public static LimitExceeded blocks(int limit) {
        return new LimitExceeded(
                RejectionReason.TOO_MUCH_TEXT,
                "The document has more than %d paragraphs or lines. Send the report alone.".formatted(limit));
    }

    /** More characters than are read. */
    public static LimitExceeded text(int limit) {
        return new LimitExceeded(
                RejectionReason.TOO_MUCH_TEXT,
                "The document has more than %d characters of text. Send the report alone.".formatted(limit));
    }

    /** More glyphs, shapes or operators than are followed, on a page. */
    public static LimitExceeded drawing(int page) {
        return new LimitExceeded(
                RejectionReason.TOO_MUCH_DRAWING,
                "The document draws more up to page %d than any report does. Print it to a new PDF and send that."
                        .formatted(page));
    }

    /**
     * More bytes come out of what is packed than are read.
     *
     * @param what the document or the part of it, and how far it unpacks, for a person
     */
    public static LimitExceeded unpacking(String what) {
        return new LimitExceeded(
                RejectionReason.UNPACKS_TOO_FAR, what + " Open the document, save it under a new name and send that.");
    }

    /** Recognising the words on pages that are pictures takes longer than it may. */
    public static LimitExceeded recognition(Duration budget) {
        return new LimitExceeded(
                RejectionReason.TIMEOUT,
                "Recognising the words on its pages took longer than %d s. Send fewer pages, or the document they were scanned from."
                        .formatted(budget.toSeconds()));
    }

    /** A picture of more pixels than any camera or scanner makes. */
    public static LimitExceeded pixels(long pixels) {
        return new LimitExceeded(
                RejectionReason.UNPACKS_TOO_FAR,
                "A picture unpacks to %d pixels, more than any scanner makes. Scan the page anew at 300 dpi."
                        .formatted(pixels));
    }
}
