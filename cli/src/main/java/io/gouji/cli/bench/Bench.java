package io.gouji.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.cli.Documents;
import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.ParsedReport;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the measurements share: the documents they take and how they print. */
final class Bench {

    /** Significant digits; a measurement is worth no more. */
    private static final int DIGITS = 4;

    private static final int UNREADABLE = 2;

    private final ReportParser parser = new ReportParser(ParserLimits.DEFAULT);
    private final PrintWriter err;

    Bench(PrintWriter err) {
        this.err = err;
    }

    /** A document that can be read, in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Sample(byte[] bytes, Format format, ParsedReport report) {}

    /**
     * The documents to measure with; what cannot be read is named and left out.
     *
     * @param names what was typed; the samples the project ships when it is empty
     */
    List<Sample> samples(List<String> names, Surroundings surroundings) {
        List<String> wanted = names.isEmpty()
                ? List.of(surroundings.checkout().resolve("samples").toString())
                : names;
        var samples = new ArrayList<Sample>();
        for (Path file : Documents.find(wanted)) {
            byte[] bytes = Documents.read(file);
            switch (parser.parse(bytes, DocumentHints.NONE)) {
                case ParseResult.Parsed(ParsedReport report, String mediaType) ->
                    samples.add(new Sample(bytes, Format.of(mediaType, file.toString()), report));
                case ParseResult.Rejected(var reason, String detail) ->
                    err.println("gouji: %s is left out: %s.".formatted(file, reason));
            }
        }
        if (samples.isEmpty()) {
            throw new UserError(UNREADABLE, "None of the documents can be read; there is nothing to measure.");
        }
        return samples;
    }

    ReportParser parser() {
        return parser;
    }

    void progress(String doing) {
        err.println("gouji: " + doing);
    }

    static double checked(double seconds) {
        if (!(seconds > 0) || seconds > 3600) {
            throw new UserError(UNREADABLE, "--seconds takes a time above 0 and up to 3600.");
        }
        return seconds;
    }

    static BigDecimal rounded(double value) {
        var plain = BigDecimal.valueOf(value);
        int scale = DIGITS - (plain.precision() - plain.scale());
        return plain.setScale(Math.max(0, scale), RoundingMode.HALF_UP);
    }

    static String json(Object measured) {
        try {
            return GoujiJson.mapper().writeValueAsString(measured);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a measurement without a JSON form", e);
        }
    }
}
