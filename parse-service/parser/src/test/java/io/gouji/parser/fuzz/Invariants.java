package io.gouji.parser.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What holds for every document, whatever its bytes are. */
final class Invariants {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);

    private Invariants() {}

    /** Reads a document and fails when something does not hold of the result. */
    static void hold(byte[] document) {
        switch (PARSER.parse(document, DocumentHints.NONE)) {
            case ParseResult.Rejected(RejectionReason reason, String detail) -> {
                assertThat(reason).as(detail).isNotEqualTo(RejectionReason.PARSER_FAILURE);
                assertThat(detail).isNotBlank();
            }
            case ParseResult.Parsed(ParsedReport report, String mediaType) -> {
                assertThat(report.issues()).hasSizeLessThanOrEqualTo(ParserLimits.DEFAULT.maxIssues());
                assertThat(readBack(report)).isEqualTo(report);
                List<SourceLocation> places = places(report);
                assertThat(Places.outside(document, mediaType, places)).isEmpty();
            }
        }
    }

    private static ParsedReport readBack(ParsedReport report) {
        try {
            return GoujiJson.mapper().readValue(GoujiJson.mapper().writeValueAsBytes(report), ParsedReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceLocation> places(ParsedReport report) {
        var places = new ArrayList<SourceLocation>();
        report.cells().values().forEach(cell -> places.add(cell.at()));
        report.preamble().forEach(sentence -> places.add(sentence.at()));
        for (Section section : report.sections()) {
            places.add(section.at());
            section.sentences().stream().map(Sentence::at).forEach(places::add);
            section.items().stream().map(Section.Item::at).forEach(places::add);
        }
        report.issues().stream()
                .map(issue -> issue.at())
                .filter(Objects::nonNull)
                .forEach(places::add);
        return places;
    }
}
