package io.gouji.parser.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.Section;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import io.gouji.testkit.generate.TextLayout.Keeps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a parser made of a generated report, held against the report. */
final class Comparison {

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);

    private Comparison() {}

    /** Everything that was read other than it is; empty when all is right. */
    static List<String> differences(GeneratedReport report, byte[] document, Keeps keeps) {
        return switch (PARSER.parse(document, DocumentHints.NONE)) {
            case ParseResult.Rejected rejected -> List.of(rejected.toString());
            case ParseResult.Parsed parsed -> differences(report, parsed.report(), keeps);
        };
    }

    private static List<String> differences(GeneratedReport report, ParsedReport read, Keeps keeps) {
        var wrong = new ArrayList<String>();
        if (!report.agency().equals(read.agency())) {
            wrong.add("agency " + read.agency() + ", not " + report.agency());
        }
        if (!Objects.equals(report.year(), read.year())) {
            wrong.add("year " + read.year() + ", not " + report.year());
        }
        if (report.edition() != read.edition()) {
            wrong.add("edition " + read.edition() + ", not " + report.edition());
        }
        List<Integer> parts = read.sections().stream().map(Section::ordinal).toList();
        if (!parts.equals(List.of(1, 2, 3, 4, 5, 6))) {
            wrong.add("parts " + parts);
        }
        report.cells().forEach((ref, figure) -> {
            Cell cell = read.cells().get(ref);
            if (!isRight(figure, cell, keeps)) {
                wrong.add(ref + " is " + figure + ", read " + cell);
            }
        });
        for (CellRef ref : read.cells().keySet()) {
            if (!report.cells().containsKey(ref)) {
                wrong.add(ref + " is not there, read " + read.cells().get(ref));
            }
        }
        return wrong;
    }

    private static boolean isRight(Figure figure, @Nullable Cell cell, Keeps keeps) {
        BigDecimal value = figure.value();
        if (cell == null) {
            return keeps == Keeps.FIGURES;
        }
        return switch (cell.reading()) {
            case Reading.Count(BigDecimal count) -> value != null && count.compareTo(value) == 0;
            case Reading.Ambiguous(List<BigDecimal> candidates) ->
                keeps == Keeps.CANDIDATES
                        && (value == null
                                || candidates.stream().anyMatch(candidate -> candidate.compareTo(value) == 0));
            case Reading.Blank blank -> figure.raw().isEmpty();
            case Reading.NotApplicable none -> value == null && !figure.raw().isEmpty();
            case Reading.Unreadable unreadable -> false;
        };
    }
}
