package io.gouji.rules.copying;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.RulePack;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parameters;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.Map;
import java.util.Set;

/** A part repeats last year's. */
public final class RepeatedText implements Rule {

    private static final String ID = "YOY-TEXT";
    private static final String SHARE = "share";

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            ID,
            Severity.WARNING,
            new Message("正文与上年度报告重复过多", "A part repeats last year's report"),
            "国办公开办函〔2021〕30号：内容雷同、敷衍塞责的，依《条例》第四十七条追究责任；地方考核：与上年度重复率大于50%的扣分",
            new Message(
                    "第一、五、六部分分别与本机关上年度报告的同一部分比较，相同文字（连续%d字以上，数字、标点不计）超过阈值的，列出相同段落。法规名称和通用套语不计；不足%d字的部分、标明有省略的部分、第六部分写明收费金额的句子不比。没有上年度报告的不能判定。"
                            .formatted(Shingles.LENGTH, ComparedParts.SHORTEST),
                    ("Parts one, five and six are each compared with the same part of the body's report of the year before: runs of"
                                    + " at least %d equal letters, figures and punctuation left out. Titles of statutes and common"
                                    + " formulas do not count; parts of fewer than %d letters, excerpts and sentences of part six that"
                                    + " give an amount are not compared."
                                    + " Undetermined without last year's report.")
                            .formatted(Shingles.LENGTH, ComparedParts.SHORTEST)));

    private final double threshold;

    /**
     * The rule with the threshold that holds where it is applied.
     *
     * @param threshold the share of equal text that is still allowed, 0 to 1
     */
    public RepeatedText(double threshold) {
        this.threshold = threshold;
    }

    /** The rule with the threshold of a pack. */
    public static RepeatedText of(RulePack pack) {
        return new RepeatedText(
                Parameters.of(pack, ID, Set.of(SHARE)).share(SHARE).doubleValue());
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        Map<Integer, Section> parts = ComparedParts.of(view);
        if (parts.isEmpty()) {
            return ComparedParts.NONE;
        }
        ParsedReport before = view.neighbours().previous();
        if (before == null) {
            return Outcome.undetermined("没有上年度报告", "last year's report is not known");
        }
        return Outcome.of(Copies.of(parts, before, threshold).stream()
                .map(copy -> copy.draft(DESCRIPTOR, "last year", threshold, "上年度报告", "last year's report")
                        .build())
                .toList());
    }
}
