package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ofd.OfdText;
import io.gouji.parser.page.PagedText;
import java.io.IOException;
import java.util.Optional;

/** OFD (GB/T 33190). Nothing outside the document is ever fetched. */
final class OfdFormat implements DocumentFormat {

    private static final String MEDIA_TYPE = "application/ofd";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(byte[] document) {
        return Signatures.isZip(document) && Signatures.hasEntry(document, OfdText.ROOT);
    }

    @Override
    public boolean risky() {
        return true;
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        try {
            Optional<PagedText> text = OfdText.read(document, limits);
            return text.map(read -> PagedResult.of(MEDIA_TYPE, read))
                    .orElseGet(() -> new FormatResult.Refused(
                            RejectionReason.ENCRYPTED, "The document is encrypted. Send it without protection."));
        } catch (LimitExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new FormatResult.Refused(
                    RejectionReason.CORRUPT, "The OFD is damaged or incomplete. Export and send it again.");
        }
    }
}
