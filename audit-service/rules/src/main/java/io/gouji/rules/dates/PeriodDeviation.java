package io.gouji.rules.dates;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.StatisticPeriod;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The figures cover another span than the report year. */
public final class PeriodDeviation implements Rule {

    private static final int LAST_DAY = 31;
    private static final Words FOUNDED = Words.of("组建|挂牌|成立于|正式成立|机构改革|新设立|更名|划转");
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "DT-PERIOD",
            Severity.ERROR,
            new Message("统计期限不是报告年度的1月1日至12月31日", "The statistic period is not the report year"),
            "《中华人民共和国政府信息公开条例》第四十九条：上一年度政府信息公开工作年度报告",
            new Message(
                    "报告写明统计期限的，应为报告年度1月1日至12月31日。机关在年内组建、更名而自那时起算的，为提示。未写明的不判。",
                    "Where the report states the span its figures cover, it is 1 January to 31 December of the report year."
                            + " A span that begins later because the body was founded or renamed within the year is a note."
                            + " Not judged where it states none."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        StatisticPeriod period = report.report().period();
        Integer year = report.report().year();
        if (period == null) {
            return Outcome.notApplicable("报告未写明统计期限", "the report states no statistic period");
        }
        if (year == null) {
            return Outcome.undetermined("报告年度不明", "the report year is not known");
        }
        LocalDate from = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate to = LocalDate.of(year, Month.DECEMBER, LAST_DAY);
        if (period.from().equals(from) && period.to().equals(to)) {
            return new Outcome.Pass();
        }
        boolean newborn = period.from().getYear() == year
                && period.to().equals(to)
                && report.narrative().stream().anyMatch(passage -> FOUNDED.in(passage.text()));
        String expected = from + "/" + to;
        String actual = period.from() + "/" + period.to();
        return new Outcome.Fail(List.of(new FindingDraft(
                        DESCRIPTOR,
                        "period",
                        new Message(
                                "统计期限为%s至%s，%d年度报告应为%s至%s".formatted(period.from(), period.to(), year, from, to),
                                "The figures cover %s to %s; a report for %d covers %s to %s"
                                        .formatted(period.from(), period.to(), year, from, to)))
                .severity(newborn ? Severity.NOTE : Severity.ERROR)
                .compare(expected, actual)
                .evidence("period", period.raw(), period.at())
                .build()));
    }
}
