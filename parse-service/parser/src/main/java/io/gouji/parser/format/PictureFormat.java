package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import java.util.function.Predicate;

/** Pages as pictures. They have no text of their own; what can be recognised on them is another's business. */
final class PictureFormat implements DocumentFormat {

    private final String mediaType;
    private final Predicate<byte[]> signature;

    PictureFormat(String mediaType, Predicate<byte[]> signature) {
        this.mediaType = mediaType;
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
    public boolean risky() {
        return true;
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        return new FormatResult.Refused(RejectionReason.SCANNED_NO_OCR, "The document is a picture without text.");
    }
}
