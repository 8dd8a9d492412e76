package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import java.util.function.Predicate;

/** A format that is recognised only to say clearly that it is not read. */
final class UnreadFormat implements DocumentFormat {

    private final String mediaType;
    private final String name;
    private final Predicate<byte[]> signature;

    UnreadFormat(String mediaType, String name, Predicate<byte[]> signature) {
        this.mediaType = mediaType;
        this.name = name;
        this.signature = signature;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public boolean recognises(byte[] document) {
        return signature.test(document);
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        return new FormatResult.Refused(
                RejectionReason.UNSUPPORTED_TYPE,
                "The document is " + name + ". Send the report as a web page, as DOCX or as text.");
    }
}
