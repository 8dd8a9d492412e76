package io.gouji.rules.dates;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.narrative.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence still speaks of the year before, where it owes the report year. */
public final class StaleYear implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "YOY-YEAR",
            Severity.WARNING,
            new Message("文中残留上一年度的年份", "A sentence still bears the year before"),
            "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "前言公布本报告、截止时点、信息处理费、下一步打算四类语句应写报告年度（打算写下一年度）。残留上一年度年份、且同句未提报告年度的，或者把报告年度自身写成打算年度的，判为残留。与上年比较、结转、引用文件的年份不计。",
                    "Four kinds of sentence owe the report year: what the preamble publishes, up to which day figures run,"
                            + " what was charged, and, with the year after, what is planned. One that names the year before and not the report year, or plans"
                            + " for the report year itself, is stale. Years of comparisons, of what is carried over and of"
                            + " documents cited do not count."));

    private static final int FEES = 6;
    private static final int PROBLEMS = 5;
    private static final Words QUOTATION_MARKS = Words.of("[《“]");
    private static final Pattern QUOTED = Pattern.compile("《[^《》]*》|“[^“”]*”");
    private static final Pattern CUT_OFF =
            Pattern.compile("截[至止]到?(?:目前)?(?<year>20\\d{2})年(?:12月31日|12月底|年底|底|末)(?!之?前|以前|的|结转|未)");
    private static final Pattern FEE =
            Pattern.compile("(?<year>20\\d{2})年度?[^。；]{0,30}?(?:没有|未|无|不|已)?(?:收取|产生|发生|收到)[^。；]{0,20}费");
    private static final Pattern ANNOUNCED =
            Pattern.compile("现(?:将|公布|发布|予公布)[^，。；]{0,40}?(?<year>20\\d{2})年度?政府信息公开(?:工作)?(?:年度)?报告");
    private static final Pattern PLAN = Pattern.compile(
            "(?<year>20\\d{2})年(?:度)?[，,]?(?:我[^，。；]{1,4}|本[^，。；]{1,4})?(?:将|拟|计划)(?!近|于|性|[^，。；]{1,12}(?:列入|列为|纳入|作为))");
    private static final Words DONE = Words.of("已|并完成|完成了|取得");
    private static final Words COMPARED = Words.of("相比|同比|较|比上|结转|上年|去年|增长|下降|减少|增加|持平");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        Integer year = view.report().year();
        if (year == null) {
            return Outcome.undetermined("报告年度不明", "the report year is not known");
        }
        if (view.narrative().isEmpty()) {
            return Outcome.undetermined("报告没有可读的正文", "the report has no narrative to read");
        }
        boolean tellsFees = view.narrative().stream()
                .filter(passage -> passage.part() == FEES)
                .map(passage -> Parts.squeezed(passage.text()))
                .anyMatch(text -> text.contains(year + "年") && text.contains("费"));
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        for (Passage passage : view.narrative()) {
            if (passage.text().indexOf('年') >= 0) {
                String text = Parts.squeezed(withoutQuotations(passage.text()));
                judge(passage, text, year, tellsFees, subjects, findings);
            }
        }
        return Outcome.of(findings);
    }

    private static String withoutQuotations(String text) {
        return QUOTATION_MARKS.in(text) ? QUOTED.matcher(text).replaceAll("") : text;
    }

    private static void judge(
            Passage passage, String text, int year, boolean tellsFees, Subjects subjects, List<Finding> findings) {
        boolean comparing = COMPARED.in(text) || text.contains(year + "年");
        if (!comparing && passage.part() < PROBLEMS) {
            stale(CUT_OFF.matcher(text), passage, year, subjects, findings);
        }
        if (!comparing && passage.part() == 0) {
            stale(ANNOUNCED.matcher(text), passage, year, subjects, findings);
        }
        if (!comparing && passage.part() == FEES && !(tellsFees && text.contains("元"))) {
            stale(FEE.matcher(text), passage, year, subjects, findings);
        }
        if (passage.part() == PROBLEMS && !DONE.in(text)) {
            stale(PLAN.matcher(text), passage, year + 1, subjects, findings);
        }
    }

    /** Takes the first place that names the year before the one it owes. */
    private static void stale(Matcher words, Passage passage, int due, Subjects subjects, List<Finding> findings) {
        while (words.find()) {
            if (Integer.parseInt(words.group("year")) == due - 1) {
                findings.add(finding(passage, words.group(), due, subjects));
                return;
            }
        }
    }

    private static Finding finding(Passage passage, String words, int due, Subjects subjects) {
        return new FindingDraft(
                        DESCRIPTOR,
                        subjects.of("year", passage),
                        new Message(
                                "“%s”的年份应为%d年，疑为沿用上年文本".formatted(words, due),
                                "%s should name %d; the sentence seems to be last year's".formatted(words, due)))
                .compare(Integer.toString(due), Integer.toString(due - 1))
                .evidence("text", passage.sentence())
                .build();
    }
}
