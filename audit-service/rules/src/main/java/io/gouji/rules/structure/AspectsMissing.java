package io.gouji.rules.structure;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.Section;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Part one is silent about an aspect it owes. */
public final class AspectsMissing implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-SUB",
            Severity.WARNING,
            new Message("总体情况缺少应有的内容", "Part one is silent about an aspect it owes"),
            "国办公开办函〔2021〕30号，第一部分：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障；《条例》第五十条第四项",
            new Message(
                    "第一部分应涉及主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，提到即可，不要求单列。各级人民政府的报告还应有工作考核、社会评议、责任追究结果情况，仅缺后者的为提示。第一部分没有读全的不判。",
                    "Part one speaks of proactive disclosure, applications, the management of information, platforms and"
                            + " supervision; a mention is enough, headings of their own are not asked for. The report of a"
                            + " government also gives the results of assessment, public appraisal and accountability; lacking"
                            + " only these is a note. A part one that was not read whole is not judged."));

    private static final int OVERVIEW = 1;
    private static final Pattern GOVERNMENT = Pattern.compile(".*人民政府");

    /** What part one speaks of where any of some words stands in it, or where a pattern fits it. */
    private record Aspect(
            String zh, String en, Words words, @Nullable Pattern pattern) {

        Aspect(String zh, String en, String words) {
            this(zh, en, Words.of(words), null);
        }

        Aspect(String zh, String en, String words, String pattern) {
            this(zh, en, Words.of(words), Pattern.compile(pattern));
        }

        boolean isIn(String text) {
            return words.in(text) || (pattern != null && pattern.matcher(text).find());
        }
    }

    private static final List<Aspect> OF_ALL = List.of(
            new Aspect(
                    "主动公开",
                    "proactive disclosure",
                    "主动|法定公开|公开内容",
                    "(?:公开|发布|公布|刊发|公示|更新)[^。；\\n]{0,40}(?:信息|文件|[条件篇份])"),
            new Aspect("依申请公开", "applications", "申请|申請"),
            new Aspect(
                    "政府信息管理",
                    "management of information",
                    "信息管理|信息公开管理|三审|审核|审查|保密|公开属性|规范性文件|目录|指南|动态调整|台账",
                    "(?:信息|内容|栏目|文件)[^。；\\n]{0,12}(?:校对|更新|清理|归档|管理|维护)"),
            new Aspect("政府信息公开平台建设", "platforms", "平台|网站|网页|公众号|新媒体|微信|微博|抖音|栏目|专栏|专区|查阅|公报|公示栏|公开栏|宣传栏|公开渠道|渠道"),
            new Aspect(
                    "监督保障",
                    "supervision",
                    "监督|监管|考核|考评|绩效|评议|评估|追究|问责|检查|抽查|督查|督促|督办|自查|整改|培训|领导小组|专人|组织领导|组织保障|分管|负责制|第一责任人"));

    private static final List<Aspect> OF_GOVERNMENTS = List.of(
            new Aspect("工作考核", "assessment", "考核|考评|绩效|测评|评分"),
            new Aspect("社会评议", "public appraisal", "评议|评价|评估|满意|测评|公众意见|征求意见|问卷"),
            new Aspect("责任追究", "accountability", "追究|追责|问责|约谈|通报批评|责任倒查"));

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
        if (Parts.length(part.text()) < OverviewWithoutContent.SHORTEST) {
            return Outcome.notApplicable("第一部分几乎没有文字", "part one has next to no text");
        }
        List<Aspect> missing = missing(OF_ALL, part.text());
        List<Aspect> results = isGovernment(view.report().agency()) ? missing(OF_GOVERNMENTS, part.text()) : List.of();
        if (missing.isEmpty() && results.isEmpty()) {
            return new Outcome.Pass();
        }
        var all = new ArrayList<>(missing);
        all.addAll(results);
        String zh = String.join("、", all.stream().map(Aspect::zh).toList());
        String en = String.join(", ", all.stream().map(Aspect::en).toList());
        return new Outcome.Fail(List.of(new FindingDraft(
                        DESCRIPTOR, "part 1", new Message("第一部分没有写到：" + zh, "Part one says nothing about: " + en))
                .severity(missing.isEmpty() ? Severity.NOTE : Severity.WARNING)
                .compare(zh, null)
                .evidence("part", part.number() + part.title(), part.at())
                .build()));
    }

    private static boolean isGovernment(@Nullable String agency) {
        return agency != null && GOVERNMENT.matcher(agency).matches();
    }

    private static List<Aspect> missing(List<Aspect> aspects, String text) {
        return aspects.stream().filter(aspect -> !aspect.isIn(text)).toList();
    }
}
