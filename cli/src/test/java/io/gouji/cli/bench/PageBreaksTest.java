package io.gouji.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.audit.OutcomeKind;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.rules.AuditResult;
import io.gouji.rules.Auditor;
import io.gouji.rules.ReportView;
import io.gouji.rules.RuleCatalogue;
import io.gouji.testkit.generate.Shelf;
import io.gouji.testkit.generate.TextLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page that ends within a table puts its number, and the heads of the columns once more, among the rows. */
class PageBreaksTest {

    private static final int YEAR = 2024;
    private static final Set<String> NARRATIVE = Set.of("T3-PART", "T3-ZERO");
    private static final String BROKEN_AT = "属于四类过程性信息";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PAGE_BROKEN") // breaks the label the page would break at
    void tableThatRunsOverAPageIsNotAccused(TextLayout layout) {
        var shelf = Shelf.of(20, 1, YEAR, YEAR).findFirst().orElseThrow();
        var body = shelf.bodies().getLast();
        String printed = layout.print(shelf.report(body, YEAR));

        AuditResult result = audit(broken(printed));

        assertThat(printed).contains(BROKEN_AT);
        assertThat(result.outcomes())
                .filteredOn(outcome -> outcome.rule().startsWith("T3-") && !NARRATIVE.contains(outcome.rule()))
                .hasSize(6)
                .allSatisfy(outcome -> assertThat(outcome.outcome()).isEqualTo(OutcomeKind.PASS));
    }

    private static String broken(String printed) {
        var lines = new ArrayList<String>();
        List<String> heads = printed.lines()
                .filter(line -> line.contains("商业企业") && line.contains("科研机构"))
                .limit(1)
                .toList();
        printed.lines().forEach(line -> {
            if (line.contains(BROKEN_AT)) {
                lines.add("- 3 -");
                lines.addAll(heads);
            }
            lines.add(line);
        });
        return String.join("\n", lines);
    }

    private static AuditResult audit(String text) {
        var parser = new ReportParser(ParserLimits.DEFAULT);
        return switch (parser.parse(text.getBytes(StandardCharsets.UTF_8), DocumentHints.NONE)) {
            case ParseResult.Parsed(var report, var mediaType) ->
                new Auditor(RuleCatalogue.RULES).audit(ReportView.of(report));
            case ParseResult.Rejected(var reason, String detail) -> throw new AssertionError(reason + ": " + detail);
        };
    }
}
