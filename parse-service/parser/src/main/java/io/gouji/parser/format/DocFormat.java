package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;

/** Word 97 to 2003 (DOC), which the older WPS Writer saves as well. */
final class DocFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/msword";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(byte[] document) {
        return Formats.isCompoundFile(document) && Signatures.hasStream(document, DocWalker.PART);
    }

    @Override
    public boolean risky() {
        return true;
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        try (var word = new HWPFDocument(new ByteArrayInputStream(document))) {
            List<Block> blocks = new DocWalker(limits).walk(word);
            if (blocks.isEmpty()) {
                return new FormatResult.Refused(RejectionReason.EMPTY, "The document has no text.");
            }
            return new FormatResult.Blocks(MEDIA_TYPE, blocks);
        } catch (LimitExceeded e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            return new FormatResult.Refused(
                    RejectionReason.ENCRYPTED, "The document is under a password. Send it without one.");
        } catch (OldWordFileFormatException e) {
            return new FormatResult.Refused(
                    RejectionReason.UNSUPPORTED_TYPE, "The document is of Word 95 or older. Save it as DOCX.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new FormatResult.Refused(
                    RejectionReason.CORRUPT, "The DOC container is damaged. Open, save and send it again.");
        }
    }
}
