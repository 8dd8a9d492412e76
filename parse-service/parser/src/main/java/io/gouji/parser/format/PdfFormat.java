package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.pdf.Inflation;
import io.gouji.parser.pdf.PdfText;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF with text. Nothing outside the document is ever fetched. */
final class PdfFormat implements DocumentFormat {

    static final String MEDIA_TYPE = "application/pdf";

    private static final long MAX_CACHE_BYTES = 64L * 1024 * 1024;

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(byte[] document) {
        return Signatures.isPdf(document);
    }

    @Override
    public boolean risky() {
        return true;
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        if (Signatures.lastIndexOf(document, "startxref") < Signatures.lastIndexOf(document, "endobj")) {
            return damaged();
        }
        if (Inflation.exceeds(document, limits.maxUnpackedBytes())) {
            throw LimitExceeded.unpacking("A stream of the document unpacks to more than the %d bytes that are read."
                    .formatted(limits.maxUnpackedBytes()));
        }
        var cache = MemoryUsageSetting.setupMainMemoryOnly(MAX_CACHE_BYTES).streamCache;
        try (PDDocument pdf = Loader.loadPDF(document, "", null, null, cache)) {
            return PagedResult.of(MEDIA_TYPE, PdfText.read(pdf, limits.maxPages(), limits.maxCells()));
        } catch (LimitExceeded e) {
            throw e;
        } catch (InvalidPasswordException e) {
            return new FormatResult.Refused(
                    RejectionReason.ENCRYPTED, "The document is under a password. Send it without one.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return damaged();
        }
    }

    private static FormatResult damaged() {
        return new FormatResult.Refused(
                RejectionReason.CORRUPT, "The PDF is damaged or incomplete. Export and send it again.");
    }
}
