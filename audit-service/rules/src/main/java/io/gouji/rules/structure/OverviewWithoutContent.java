package io.gouji.rules.structure;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Part one says nothing about the year's work. */
public final class OverviewWithoutContent implements Rule {

    /** Fewer letters than this tell nothing of a year. */
    static final int SHORTEST = 30;

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-EMPTY",
            Severity.WARNING,
            new Message("总体情况没有实质内容", "Part one says nothing about the year's work"),
            "国办公开办函〔2021〕30号，第一部分：综述；内容敷衍塞责的，依《条例》第四十七条追究责任",
            new Message(
                    "第一部分没有文字、不足%d字，或者每一句都只是编制依据、统计期限、联系方式、指导思想而没有数字，判为没有实质内容。没有读全的不判。".formatted(SHORTEST),
                    ("Part one has no text, fewer than %d characters, or nothing but sentences on the legal basis, the period,"
                                    + " contacts and guiding principles without a figure. Not judged where it was not read whole.")
                            .formatted(SHORTEST)));

    private static final int OVERVIEW = 1;
    private static final Pattern FIGURE =
            Pattern.compile("[\\d０-９一二三四五六七八九十百千万两]+\\s*余?(?:万|亿)?余?(?:多)?[条件份次篇个项期起场例部人家块处名类所]");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?:根据|依据|按照|依照).{0,80}(?:编制|公布|报告如下|现将|制作)|年度报告(?:如下|由|包括|共分)|统计(?:期限|时限|时段|周期|数据)|(?:电子版|本报告).{0,30}(?:下载|查阅|查询)"
                    + "|(?:联系|致电|疑问).{0,40}(?:电话|地址|联系)|习近平|党的(?:二十|十[八九])大|(?:高度重视|认真贯彻|深入贯彻|全面贯彻|认真落实|贯彻落实|认真学习|严格按照).{0,60}(?:条例|精神|要求|部署|规定)"
                    + "|现将.{0,40}(?:报告|汇报|公布)如下|特向社会公布");
    private static final Words SUBSTANCE =
            Words.of("申请|栏目|专栏|平台|网站|公众号|审核|审查|培训|检查|考核|会议|领导小组|专人|解读|目录|指南|规范性文件|公示|公告|回应|留言");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        Section part = Parts.whole(view.report(), OVERVIEW).orElse(null);
        if (part == null) {
            return Parts.unread(view.report(), OVERVIEW);
        }
        long length = Parts.length(part.text());
        if (length < SHORTEST) {
            return fail(
                    part,
                    new FindingDraft(
                                    DESCRIPTOR,
                                    "part 1",
                                    new Message(
                                            "第一部分只有%d个字".formatted(length),
                                            "Part one has only %d characters".formatted(length)))
                            .compare(BigDecimal.valueOf(SHORTEST), BigDecimal.valueOf(length)));
        }
        boolean hollow = part.sentences().stream().map(Sentence::text).allMatch(OverviewWithoutContent::isHollow);
        return hollow
                ? fail(
                        part,
                        new FindingDraft(
                                DESCRIPTOR,
                                "part 1",
                                new Message(
                                        "第一部分只有编制依据、指导思想一类的话，没有写本年的工作",
                                        "Part one has nothing but the legal basis and guiding principles, and nothing on the"
                                                + " year's work")))
                : new Outcome.Pass();
    }

    private static boolean isHollow(String sentence) {
        return BOILERPLATE.matcher(sentence).find() && !FIGURE.matcher(sentence).find() && !SUBSTANCE.in(sentence);
    }

    private static Outcome fail(Section part, FindingDraft draft) {
        draft.evidence("part", part.number() + part.title(), part.at());
        part.sentences().forEach(sentence -> draft.evidence("text", sentence));
        return new Outcome.Fail(List.of(draft.build()));
    }
}
