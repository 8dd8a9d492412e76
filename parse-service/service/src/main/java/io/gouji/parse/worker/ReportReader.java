package io.gouji.parse.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.json.GoujiJson;
import io.gouji.parse.DocumentReader;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;

/** What a worker reads documents with. */
public final class ReportReader implements DocumentReader {

    private final ReportParser parser;

    /** @param settings the limits of the parser, as {@link #settings} writes them */
    public ReportReader(String settings) {
        try {
            this.parser = new ReportParser(GoujiJson.mapper().readValue(settings, ParserLimits.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no limits of a parser: " + settings, e);
        }
    }

    static String settings(ParserLimits limits) {
        try {
            return GoujiJson.mapper().writeValueAsString(limits);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("limits have no JSON form", e);
        }
    }

    @Override
    public ParseResult read(byte[] document, DocumentHints hints) {
        return parser.parse(document, hints);
    }
}
