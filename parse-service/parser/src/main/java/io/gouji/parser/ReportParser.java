package io.gouji.parser;

import io.gouji.contract.report.RejectionReason;

/**
 * Reads an annual report out of a document's bytes. Stateless and thread-safe; the same bytes always give the same
 * result.
 */
public final class ReportParser {

    /** Changes whenever the same bytes may give another result. */
    public static final String VERSION = "1";

    private final ParserLimits limits;

    public ReportParser(ParserLimits limits) {
        this.limits = limits;
    }

    /** Reads a document. Never throws for what the bytes hold. */
    public ParseResult parse(byte[] document, DocumentHints hints) {
        if (document.length == 0) {
            return new ParseResult.Rejected(RejectionReason.EMPTY, "The document has no bytes.");
        }
        return new ParseResult.Rejected(
                RejectionReason.UNSUPPORTED_TYPE, "No format is read yet, up to " + limits.maxBytes() + " bytes.");
    }
}
