package io.gouji.parser.format;

import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;

/** A format documents come in. Implementations are stateless and thread-safe. */
public interface DocumentFormat {

    /** The media type of a document of this format. */
    String mediaType();

    /** Whether the bytes are of this format. Looks at the bytes alone and never throws. */
    boolean recognises(byte[] document);

    /**
     * Whether reading this format can take time or memory that no limit of the parser bounds, so that it is best read
     * in a process of its own.
     */
    default boolean risky() {
        return false;
    }

    /**
     * Reads a document of this format into blocks. Throws for nothing that the bytes hold but what goes beyond the
     * limits.
     *
     * @throws io.gouji.parser.LimitExceeded when the document goes beyond the limits
     */
    FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits);
}
