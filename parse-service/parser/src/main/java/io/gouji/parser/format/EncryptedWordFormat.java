package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;

/** A DOCX under a password, which Office wraps into a compound file with a stream of a telling name. */
final class EncryptedWordFormat implements DocumentFormat {

    private static final String STREAM = "EncryptedPackage";

    @Override
    public String mediaType() {
        return WordFormat.MEDIA_TYPE;
    }

    @Override
    public boolean recognises(byte[] document) {
        return Formats.isCompoundFile(document) && Signatures.hasStream(document, STREAM);
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        return new FormatResult.Refused(
                RejectionReason.ENCRYPTED, "The document is under a password. Send it without one.");
    }
}
