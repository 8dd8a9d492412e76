package io.gouji.rules.dates;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.StatisticPeriod;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The year in the title is not the year the report speaks of. */
public final class TitleYear implements Rule {

    private static final int TELLING = 2;
    private static final Set<Integer> ABOUT_THE_YEAR = Set.of(0, 1, 6);
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "DT-TITLE",
            Severity.ERROR,
            new Message("标题年度与报告内容的年度不一致", "The year in the title is not the year the report speaks of"),
            "《中华人民共和国政府信息公开条例》第四十九条：上一年度政府信息公开工作年度报告",
            new Message(
                    "标题的年度应与统计期限的年度、前言宣布的报告年度、正文所写的年度一致。正文只有在通篇（前言、第一和第六部分）不提标题年度，而至少两次以另一年度起句时才判错；书名号、引号内的年份不计。",
                    "The year in the title is that of the period, of the report the preamble announces and of the narrative. The"
                            + " narrative contradicts it only where preamble, part one and part six never name the title's year"
                            + " and at least two of their sentences begin with another. Years in titles and quotation marks do"
                            + " not count."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        OptionalInt printed = Years.first(view.report().title());
        if (printed.isEmpty()) {
            return Outcome.notApplicable("标题没有写年度", "the title names no year");
        }
        int title = printed.getAsInt();
        StatisticPeriod period = view.report().period();
        List<Passage> passages = view.narrative().stream()
                .filter(passage -> ABOUT_THE_YEAR.contains(passage.part()))
                .toList();
        if (period == null && passages.isEmpty()) {
            return Outcome.undetermined("没有统计期限和正文可以对照", "there is no period and no narrative to compare with");
        }
        var findings = new ArrayList<Finding>();
        if (period != null && period.from().getYear() != title) {
            findings.add(draft(view, "period", title, period.from().getYear(), "统计期限", "the statistic period")
                    .evidence("period", period.raw(), period.at())
                    .build());
        }
        announced(view, title, passages, findings);
        if (findings.isEmpty()) {
            narrated(view, title, passages, findings);
        }
        return Outcome.of(findings);
    }

    private static void announced(ReportView view, int title, List<Passage> passages, List<Finding> findings) {
        for (Passage passage : passages) {
            OptionalInt year = Years.announced(passage.text());
            if (passage.part() < 2 && year.isPresent() && year.getAsInt() != title) {
                findings.add(
                        draft(view, "announced", title, year.getAsInt(), "前言所公布的报告", "the report the text announces")
                                .evidence("text", passage.sentence())
                                .build());
                return;
            }
        }
    }

    private static void narrated(ReportView view, int title, List<Passage> passages, List<Finding> findings) {
        if (passages.stream().anyMatch(passage -> Years.in(passage.text()).contains(title))) {
            return;
        }
        List<Passage> opened = passages.stream()
                .filter(passage -> Years.opening(passage.text()).isPresent())
                .toList();
        List<Integer> years = opened.stream()
                .map(passage -> Years.opening(passage.text()).orElseThrow())
                .distinct()
                .toList();
        if (opened.size() < TELLING || years.size() != 1) {
            return;
        }
        var draft = draft(view, "narrative", title, years.getFirst(), "正文", "the narrative");
        opened.forEach(passage -> draft.evidence("text", passage.sentence()));
        findings.add(draft.build());
    }

    private static FindingDraft draft(ReportView view, String subject, int title, int other, String zh, String en) {
        return new FindingDraft(
                        DESCRIPTOR,
                        subject,
                        new Message(
                                "标题是%d年度，%s是%d年度".formatted(title, zh, other),
                                "The title says %d, %s is about %d".formatted(title, en, other)))
                .compare(Integer.toString(title), Integer.toString(other))
                .evidence("title", view.report().title(), null);
    }
}
