package io.gouji.rules.narrative;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.ReportKind;
import io.gouji.rules.Beginnings;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells claims about the report's own scope and year from claims about somebody else's, or about part of it. */
final class Scope {

    private static final Words REGION = Words.of("全[省市县区州盟旗镇乡]|全街道|全系统|各级|各部门|各单位|各[乡镇县区市]");
    private static final Words SUBORDINATE = Words.of("下属|下级|直属|所属单位|所属事业单位|二级单位");
    private static final Pattern TOWNSHIP = Pattern.compile("全(镇|乡|街道)");
    private static final Pattern ONE_BODY = Pattern.compile(
            "本机关|本级|本办|办公[室厅]|政府办|府办|[我本](?:局|委|办|厅|处|队|中心|院|所|部门|单位)|[局委办厅院队](?:全年|共|新|累计|一共)*(?:收|受|接|发|被)");
    private static final Words OFFICE = Words.of("本机关|本级|本办|[我本][局委办厅处队院所]|[我本]中心|[我本]部门|[我本]单位");
    private static final String BODY = "(?:[局委厅镇乡]|政府办?|街道|管委会|公司|支队|大队|办公室)";
    private static final String ACTS =
            "(?:全年|共|新|累计|合计|今年|本年度?|依法|直接|均|未|没有|尚未)*" + "(?:收到|受理|新收|接收|接到|收办|办理|办结|答复|制发|印发|出台|制定|废止|现行|有|\\d)";
    private static final Pattern ACTING = Pattern.compile(BODY + ACTS);
    private static final Beginnings ACTING_FIRST = new Beginnings("局委厅镇乡政街管公支大办");
    private static final Pattern NAMED_BODY = Pattern.compile("(?<name>[\\u4e00-\\u9fff]{1,12}?" + BODY + ")" + ACTS);
    private static final Pattern SELF = Pattern.compile("[我本](?:局|委|办|厅|镇|乡|街道|[市县区]|单位|机关|部门|中心)|全(?:局|委|镇|乡|街道|年)");
    private static final Words OTHER_SPAN =
            Words.of("上半年|下半年|季度|月份至|月至|每[年月]|平均|以来|年来|年初|近[两三四五几]年|十[二三四五]五|历年|历史|上年|去年|上一年|较|同比|相比");
    private static final Pattern OTHER_PERIOD = Pattern.compile("(?<!报告|统计)期间");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

    private Scope() {}

    /** Whether a claim speaks about what the tables of the report count. */
    static boolean isOwn(Claim claim, ParsedReport report) {
        return !claim.itemised() && isOwnClause(claim, report);
    }

    /** As {@link #isOwn}, also for the parts of a list, whose bounds the whole sentence sets. */
    static boolean isOwnPart(Claim claim, ParsedReport report) {
        String sentence = claim.sentence() + claim.tail();
        return isOwnClause(claim, report) && isOwnSentence(sentence, report);
    }

    /** Whether the words of a sentence speak about the report's own scope and year, whatever they state. */
    static boolean isOwnSentence(String words, ParsedReport report) {
        return isOwnScope(words, report) && isReportYear(lastYear(words), report.year());
    }

    /** As {@link #isOwnPart}, also where a neighbouring year is named. */
    static boolean isOwnInAnyYear(Claim claim, ParsedReport report) {
        return !claim.approximate() && isOwnScope(claim.sentence() + claim.tail(), report);
    }

    private static boolean isOwnScope(String words, ParsedReport report) {
        boolean foreign = report.kind() == ReportKind.AGGREGATED ? OFFICE.in(words) : isForeign(words, report);
        return !foreign && isOwnBody(words, report);
    }

    private static boolean isOwnClause(Claim claim, ParsedReport report) {
        String clause = claim.clause();
        return !claim.approximate()
                && !OTHER_SPAN.in(clause)
                && !(clause.contains("期间") && OTHER_PERIOD.matcher(clause).find())
                && !claim.previous().endsWith("以来")
                && !isForeign(clause, report)
                && isOwnBody(clause, report)
                && isReportYear(clause, report.year());
    }

    private static boolean isForeign(String words, ParsedReport report) {
        boolean region = REGION.in(words);
        return report.kind() == ReportKind.AGGREGATED
                ? ONE_BODY.matcher(words).find() && !region
                : SUBORDINATE.in(words) || (region && !isOwnTownship(words, report.agency()));
    }

    /** A township has no bodies below it: 全镇 in its report is the township itself. */
    private static boolean isOwnTownship(String clause, @Nullable String agency) {
        Matcher township = TOWNSHIP.matcher(clause);
        return agency != null && township.find() && agency.contains(township.group(1));
    }

    /** Whether every body the words name as acting is the one that reports; its short name leaves characters out. */
    private static boolean isOwnBody(String words, ParsedReport report) {
        if (!ACTING_FIRST.find(ACTING.matcher(words), words, 0)) {
            return true;
        }
        Matcher body = NAMED_BODY.matcher(words);
        while (body.find()) {
            String name = body.group("name");
            boolean self = SELF.matcher(name).find() || isShortFor(name, report.agency());
            if (report.kind() == ReportKind.AGGREGATED ? !REGION.in(name) && !name.contains("我") : !self) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShortFor(String words, @Nullable String agency) {
        if (agency == null) {
            return true;
        }
        int at = agency.length() - 1;
        int fitting = 0;
        for (int i = words.length() - 1; i >= 0 && at >= 0; i--) {
            int found = agency.lastIndexOf(words.charAt(i), at);
            if (found < 0) {
                break;
            }
            fitting++;
            at = found - 1;
        }
        return fitting >= 2;
    }

    private static String lastYear(String sentence) {
        Matcher named = YEAR.matcher(sentence);
        String last = "";
        while (named.find()) {
            last = named.group();
        }
        return last;
    }

    /** Whether every year the words name is the report year. */
    static boolean isReportYear(String clause, @Nullable Integer year) {
        Matcher named = YEAR.matcher(clause);
        while (named.find()) {
            if (year == null || Integer.parseInt(named.group(1)) != year) {
                return false;
            }
        }
        return true;
    }
}
