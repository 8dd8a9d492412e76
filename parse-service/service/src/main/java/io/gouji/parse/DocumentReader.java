package io.gouji.parse;

import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;

/** Reads an annual report out of a document's bytes. */
@FunctionalInterface
public interface DocumentReader {

    /** Reads a document. */
    ParseResult read(byte[] document, DocumentHints hints);
}
