package io.gouji.rules.dates;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.Signature;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report is signed or published before the year it reports on has ended. */
public final class SignedTooEarly implements Rule {

    private static final int LAST_DAY = 31;
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "DT-SIGN",
            Severity.ERROR,
            new Message("落款或发布日期早于统计期限届满", "The report is signed or published before its period ends"),
            "《中华人民共和国政府信息公开条例》第四十九条：每年1月31日前、3月31日前公布上一年度报告",
            new Message(
                    "年度报告写的是整个报告年度，落款或发布日期不可能在当年12月31日及以前；常见原因是年份误写为报告年度。",
                    "A report on a whole year cannot be signed or published on or before its 31 December; most often the year"
                            + " of the date was mistyped as the report year."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        Signature signature = view.report().signature();
        PrintedDate signed = signature == null ? null : signature.date();
        PrintedDate published = view.report().publishedOn();
        if (signed == null && published == null) {
            return Outcome.notApplicable("报告未署日期", "the report bears no date");
        }
        Integer year = view.report().year();
        if (year == null) {
            return Outcome.undetermined("报告年度不明", "the report year is not known");
        }
        List<Finding> findings = new ArrayList<>();
        judge("signature", "落款日期", "signing date", signed, year, findings);
        judge("published", "发布日期", "publishing date", published, year, findings);
        return Outcome.of(findings);
    }

    private static void judge(
            String role, String zh, String en, @Nullable PrintedDate date, int year, List<Finding> findings) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, LAST_DAY);
        if (date == null || date.value().isAfter(end)) {
            return;
        }
        findings.add(new FindingDraft(
                        DESCRIPTOR,
                        role,
                        new Message(
                                "%s为%s，早于%d年度统计期限届满，应在%s之后".formatted(zh, date.value(), year, end),
                                "The %s %s lies before the end of report year %d; it must be after %s"
                                        .formatted(en, date.value(), year, end)))
                .compare("> " + end, date.value().toString())
                .evidence(role, date.raw(), date.at())
                .build());
    }
}
