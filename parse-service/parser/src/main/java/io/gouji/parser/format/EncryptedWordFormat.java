package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import java.nio.charset.StandardCharsets;

/** A DOCX under a password, which Office wraps into a compound file with a stream of a telling name. */
final class EncryptedWordFormat implements DocumentFormat {

    private static final byte[] STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    @Override
    public String mediaType() {
        return WordFormat.MEDIA_TYPE;
    }

    @Override
    public boolean recognises(byte[] document) {
        return Formats.isCompoundFile(document) && hasStream(document);
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        return new FormatResult.Refused(
                RejectionReason.ENCRYPTED, "The document is under a password. Send it without one.");
    }

    private static boolean hasStream(byte[] document) {
        for (int start = 0; start <= document.length - STREAM.length; start++) {
            int i = 0;
            while (i < STREAM.length && document[start + i] == STREAM[i]) {
                i++;
            }
            if (i == STREAM.length) {
                return true;
            }
        }
        return false;
    }
}
