package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * DOCX. No entity is ever resolved, nothing outside the document is fetched, and what its parts unpack to is known
 * before the library sees them.
 */
final class WordFormat implements DocumentFormat {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Sets the library's limits when it is first needed: loading it is felt by who reads a text. */
    private static final class Library {

        // what the library guards by itself is for containers only it can read; the limits are checked before
        static {
            long mostBytes = ParserLimits.DEFAULT.maxUnpackedBytes();
            ZipSecureFile.setMaxEntrySize(mostBytes);
            ZipSecureFile.setMaxTextSize(mostBytes);
            ZipSecureFile.setMinInflateRatio(1.0 / ParserLimits.DEFAULT.maxUnpackingRatio());
        }

        static XWPFDocument open(byte[] document) throws IOException {
            try {
                OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(document));
                WordRevision.revise(parts);
                return new XWPFDocument(parts);
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
        }
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(byte[] document) {
        return Signatures.isZip(document) && Signatures.contains(document, "word/", document.length);
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        PackedParts.check(document, limits);
        try (var word = Library.open(document)) {
            return new FormatResult.Blocks(MEDIA_TYPE, new WordWalker(word, limits).walk());
        } catch (LimitExceeded e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            return new FormatResult.Refused(
                    RejectionReason.ENCRYPTED, "The document is under a password. Send it without one.");
        } catch (IOException | RuntimeException e) {
            return refused(e);
        }
    }

    /** POI reports a damaged container by many kinds of unchecked exception; only the bomb guard tells itself apart. */
    private static FormatResult refused(Exception e) {
        String message = String.valueOf(e.getMessage());
        boolean bomb = message.contains("Zip bomb") || message.contains("too many") || message.contains("exceed");
        return bomb
                ? new FormatResult.Refused(
                        RejectionReason.UNPACKS_TOO_FAR,
                        "The document unpacks to far more than its own size. Save it under a new name and send that.")
                : new FormatResult.Refused(
                        RejectionReason.CORRUPT, "The DOCX container is damaged. Open, save and send it again.");
    }
}
