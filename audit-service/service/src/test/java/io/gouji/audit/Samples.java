package io.gouji.audit;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.ReportKind;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Events and findings for tests. */
public final class Samples {

    public static final String PARSER_VERSION = "7";

    private Samples() {}

    /** A report whose title tells {@link TitleRules} what to find. */
    public static ReportParsed parsed(SubmissionRef submission, String title) {
        return new ReportParsed(submission, PARSER_VERSION, report(title));
    }

    public static SubmissionRef submission(String id, int version, String agencyId, boolean trial) {
        return new SubmissionRef(id, version, agencyId, 2024, "ab".repeat(32), trial);
    }

    public static SubmissionRef submission(String id, int version, String agencyId, int year) {
        return new SubmissionRef(id, version, agencyId, year, "ab".repeat(32), false);
    }

    public static ParsedReport report(String title) {
        return report("望河市财政局", title, List.of());
    }

    /** A report with a part five. */
    public static ReportParsed essay(SubmissionRef submission, String agency, String problems) {
        var at = new SourceLocation.TextPlace(1, 0, 1);
        var part = new Section(5, "五、", "存在的主要问题及改进情况", problems, List.of(), List.of(), at);
        return new ReportParsed(submission, PARSER_VERSION, report(agency, "", List.of(part)));
    }

    /** Words of their own for each seed: letters that stand beside each other nowhere else. */
    public static String words(long seed) {
        var letters = new Random(seed);
        return letters.ints(300, '一', '龥').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static ParsedReport report(String agency, String title, List<Section> parts) {
        return new ParsedReport(
                agency,
                2024,
                FormEdition.E2021,
                ReportKind.OWN,
                title,
                List.of(),
                parts,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Map.of(),
                List.of(),
                null);
    }

    /** A finding of a rule that expects 10 and sees {@code actual}. */
    public static Finding finding(String rule, Severity severity, String actual) {
        return new Finding(
                rule,
                severity,
                new Message("合计应为10，实为" + actual, "The total should be 10 and is " + actual),
                List.of(CellRef.parse("T3.received.total")),
                "10",
                actual,
                new BigDecimal(actual).subtract(BigDecimal.TEN),
                null,
                List.of(),
                false,
                EventIds.fingerprint(rule, "T3.received.total"));
    }

    /** The same finding as a doubt of the parser. */
    public static Finding misread(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.cells(),
                finding.expected(),
                finding.actual(),
                finding.difference(),
                finding.suspect(),
                finding.evidence(),
                true,
                finding.fingerprint());
    }
}
