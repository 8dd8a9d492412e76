package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.Beginnings;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The narrative gives the same quantity twice, with two numbers. */
public final class SelfContradiction implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "NT-SELF",
            Severity.ERROR,
            new Message("正文前后两处对同一数量的表述不一致", "The narrative gives the same quantity twice with different numbers"),
            "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "正文两处以同样的字句（去掉年份、“我局”“全年共”等）说同一栏目公开的信息、公开的政府信息总数等数量，数字应当相同。渠道、范围、对象不同或为分项、约数的不比较。",
                    "Two places that count the same thing in the same words (years, 我局, 全年共 left aside) give the same"
                            + " number. Different channels, scopes or objects, parts of a list and rounded numbers are not"
                            + " compared."));

    private static final Pattern PUBLISHED =
            Pattern.compile("(?<verb>公开|发布|更新|公布)(?:了|的)?(?:各类|各项|相关|有关)?(?<object>(?:政府|政务)?信息|政策解读|规范性文件)?"
                    + "(?:共|共计|合计|总数|总计|达|为|计)?$");
    private static final Beginnings PUBLISHED_FIRST = new Beginnings("公发更");
    private static final Pattern COLUMN = Pattern.compile("(?<name>[\\u4e00-\\u9fff]{2,30})(?:专栏|栏目|专题|专区)");
    private static final Pattern HOST = Pattern.compile("^.*(?:网站|门户|平台|频道|网|公众号|微博)(?:的|上|中|开设的|设置的)?");
    private static final Words GENERIC = Words.of("信息公开|政务公开|公告|公示|动态|新闻|主动公开|法定");
    private static final Pattern THROUGH_COLUMN = Pattern.compile("^.*(?:通过|利用|依托|在|经|借助)");
    private static final Pattern TIME = Pattern.compile(
            "(?:20\\d\\d)?年度?|全年|今年|本年|一年来|累计|共计?|合计|总计|一共|主动|及时|向社会|对外|依法|[我本][局委办厅镇乡市县区院]|我街道|本机关|本单位");
    private static final Words CHANNEL = Words.of("网|微信|公众号|微博|抖音|头条|媒体|平台|栏|公报|客户端|方面");
    private static final Words OTHER_SPAN = Words.of("上年|去年|上一年|较|比|平均|每|季度|月份|上半年|下半年|历年|以来|新增|转载|其他|涉及|重点|领域|类");
    private static final String UNITS = "条件份篇期项";

    /**
     * What is counted. Somebody may count the same column in other measure words; only one and the same is compared.
     */
    private record Subject(String channel, String verb, String object, String unit) {}

    /** A claim that can be compared, and the site that bears the column it is about; empty when none is named. */
    private record Mention(Claim claim, String host) {

        boolean isAbout(Mention other) {
            return host.isEmpty() || other.host.isEmpty() || host.equals(other.host);
        }
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        Map<Subject, Mention> first = new HashMap<>();
        var judge = new ClaimJudge(DESCRIPTOR, report);
        boolean twice = false;
        for (Claim claim : Claims.of(report)) {
            Matcher published = PUBLISHED.matcher(claim.lead());
            if (claim.tail().isEmpty()
                    && PUBLISHED_FIRST.find(published, claim.lead(), 0)
                    && isComparable(claim, report)) {
                String words = claim.lead().substring(0, published.start());
                var mention = new Mention(claim, host(words));
                Mention earlier = subject(claim, published, words)
                        .map(subject -> first.putIfAbsent(subject, mention))
                        .orElse(null);
                if (earlier != null && earlier.isAbout(mention)) {
                    twice = true;
                    compare(judge, earlier.claim(), claim);
                }
            }
        }
        return twice ? judge.outcome() : Outcome.notApplicable("正文没有两次说到同一数量", "the narrative gives no quantity twice");
    }

    private static boolean isComparable(Claim claim, ReportView report) {
        return !claim.denial()
                && UNITS.contains(claim.unit())
                && !OTHER_SPAN.in(claim.lead())
                && Scope.isOwn(claim, report.report());
    }

    private static Optional<Subject> subject(Claim claim, Matcher published, String words) {
        String object = published.group("object");
        boolean information = object == null || object.endsWith("信息");
        return channel(claim, words)
                .map(channel ->
                        new Subject(channel, published.group("verb"), information ? "信息" : object, claim.unit()));
    }

    /**
     * Through what it was published: a column by its name, with its site where any site has one of that name; a site by
     * its name; all of it. Empty when the words leave it open.
     */
    private static Optional<String> channel(Claim claim, String words) {
        Matcher column = COLUMN.matcher(words);
        if (column.find()) {
            String name = THROUGH_COLUMN
                    .matcher(HOST.matcher(column.group("name")).replaceFirst(""))
                    .replaceFirst("");
            return Optional.of(GENERIC.in(name) ? name + "@" + host(words) : name);
        }
        String rest = TIME.matcher(words).replaceAll("");
        if (CHANNEL.in(claim.context())) {
            return Optional.empty();
        }
        if (!rest.isEmpty()) {
            return Optional.of(rest);
        }
        boolean whole = claim.lead().contains("公开");
        return whole ? Optional.of("") : Optional.empty();
    }

    private static String host(String words) {
        Matcher host = HOST.matcher(words);
        return host.find() ? THROUGH_COLUMN.matcher(host.group()).replaceFirst("") : "";
    }

    private static void compare(ClaimJudge judge, Claim earlier, Claim later) {
        if (earlier.value().compareTo(later.value()) == 0) {
            return;
        }
        String first = FindingDraft.plain(earlier.value());
        String second = FindingDraft.plain(later.value());
        var message = new Message(
                "正文前称“%s%s%s”，后称“%s%s%s”"
                        .formatted(earlier.lead(), first, earlier.unit(), later.lead(), second, later.unit()),
                "The narrative says “%s%s%s” and then “%s%s%s”"
                        .formatted(earlier.lead(), first, earlier.unit(), later.lead(), second, later.unit()));
        judge.accuse(judge.draft("twice", later.passage(), message)
                .compare(earlier.value(), later.value())
                .evidence("claim", earlier.passage().sentence())
                .evidence("claim", later.passage().sentence()));
    }
}
