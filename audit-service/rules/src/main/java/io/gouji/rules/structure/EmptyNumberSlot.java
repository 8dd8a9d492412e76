package io.gouji.rules.structure;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.narrative.Subjects;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence leaves the place of a number empty, as in 公开政府信息 条. */
public final class EmptyNumberSlot implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-BLANKNUM",
            Severity.ERROR,
            new Message("正文中数字漏填", "A number is left out of a sentence"),
            "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "查找“公开政府信息　条”这类数字位置空着、或仍是“XX条”占位符的句子，逐句检查前言和各部分。",
                    "Looks in every sentence for a measure word without its number, as in 公开政府信息 条, or with a"
                            + " placeholder such as XX条."));

    private static final String NOUN = "(?:信息|申请|文件|案件|公开|解读|发布|推送|回复|答复|留言|咨询|建议|提案|动态|公告|复议|诉讼|数量|事项|共|计|累计|达|约|了|数)";
    private static final String UNIT = "(?:人次|件次|[条件份次篇个项期起宗例部场])";
    private static final String STOP = "(?=[，。；、：,;.:！）)（(]|$)";
    /** What stands in a slot, or before a measure word that follows its noun at once: a slot has one or the other. */
    private static final Words FILLING = Words.of(
            "[ \t\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000_＿XxＸｘ×]");

    private static final String WITHOUT_FILLING = "信息条";
    private static final Pattern SLOT = Pattern.compile(NOUN + "(?:\\h+" + UNIT + STOP
            + "|\\h*(?:[_＿]+|[XxＸｘ×]{1,4})\\h*" + UNIT + ")|(?:公开|发布)[^，。；,;]{0,12}信息条" + STOP);

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static boolean mayLeaveASlot(String text) {
        return FILLING.in(text) || text.contains(WITHOUT_FILLING);
    }

    @Override
    public Outcome evaluate(ReportView report) {
        if (report.narrative().isEmpty()) {
            return Outcome.undetermined("报告没有可读的正文", "the report has no narrative to read");
        }
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        for (Passage passage : report.narrative()) {
            if (!mayLeaveASlot(passage.text())) {
                continue;
            }
            Matcher slot = SLOT.matcher(passage.text());
            while (slot.find()) {
                String raw = slot.group().strip();
                findings.add(new FindingDraft(
                                DESCRIPTOR,
                                subjects.of("slot", passage),
                                new Message(
                                        "“%s”处数字漏填".formatted(raw), "The number is left out at “%s”".formatted(raw)))
                        .compare(null, raw)
                        .evidence("slot", passage.sentence())
                        .build());
            }
        }
        return Outcome.of(findings);
    }
}
