package io.gouji.parse.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.json.GoujiJson;
import io.gouji.parse.DocumentReader;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.ocr.OcrSettings;

/** What a worker reads documents with. */
public final class ReportReader implements DocumentReader {

    private final ReportParser parser;

    /** How a worker reads: up to which limits, and pages that are pictures. */
    private record Settings(ParserLimits limits, OcrSettings ocr) {}

    /** @param settings the limits of the parser and how it reads pictures, as {@link #settings} writes them */
    public ReportReader(String settings) {
        try {
            Settings read = GoujiJson.mapper().readValue(settings, Settings.class);
            this.parser = new ReportParser(read.limits(), read.ocr());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no settings of a parser: " + settings, e);
        }
    }

    static String settings(ParserLimits limits, OcrSettings ocr) {
        try {
            return GoujiJson.mapper().writeValueAsString(new Settings(limits, ocr));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings have no JSON form", e);
        }
    }

    @Override
    public ParseResult read(byte[] document, DocumentHints hints) {
        return parser.parse(document, hints);
    }
}
