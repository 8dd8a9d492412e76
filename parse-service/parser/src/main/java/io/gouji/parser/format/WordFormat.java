package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** DOCX. External entities are never resolved and inflated parts are limited. */
final class WordFormat implements DocumentFormat {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final long MAX_PART_BYTES = 128L * 1024 * 1024;
    private static final int MAX_PARTS = 2_000;

    /** Sets the library's limits when it is first needed: loading it is felt by who reads a text. */
    private static final class Library {

        static {
            ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
            ZipSecureFile.setMaxTextSize(MAX_PART_BYTES);
            ZipSecureFile.setMaxFileCount(MAX_PARTS);
        }

        static XWPFDocument open(byte[] document) throws IOException {
            return new XWPFDocument(new ByteArrayInputStream(document));
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
        try (var word = Library.open(document)) {
            var walker = new WordWalker(word, limits);
            List<Block> blocks = walker.walk();
            if (walker.exceeded()) {
                return new FormatResult.Refused(
                        RejectionReason.TOO_LARGE,
                        "The document has more than %d table cells or tables nested deeper than %d."
                                .formatted(limits.maxCells(), limits.maxNesting()));
            }
            return new FormatResult.Blocks(MEDIA_TYPE, blocks);
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
                        RejectionReason.TOO_LARGE, "The document unpacks to far more than its own size.")
                : new FormatResult.Refused(
                        RejectionReason.CORRUPT, "The DOCX container is damaged. Open, save and send it again.");
    }
}
