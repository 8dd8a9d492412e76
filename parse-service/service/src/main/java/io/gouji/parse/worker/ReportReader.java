package io.gouji.parse.worker;

import io.gouji.parse.DocumentReader;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;

/** What a worker reads documents with. */
public final class ReportReader implements DocumentReader {

    private final ReportParser parser = new ReportParser(ParserLimits.DEFAULT);

    @Override
    public ParseResult read(byte[] document, DocumentHints hints) {
        return parser.parse(document, hints);
    }
}
