package io.gouji.rules.narrative;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.ReportKind;
import io.gouji.rules.claim.Claim;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells claims about the report's own scope and year from claims about somebody else's, or about part of it. */
final class Scope {

    private static final Pattern REGION = Pattern.compile("全(?:省|市|县|区|州|盟|旗|镇|乡|街道|系统)|各级|各部门|各单位|各(?:乡|镇|县|区|市)");
    private static final Pattern TOWNSHIP = Pattern.compile("全(镇|乡|街道)");
    private static final Pattern ONE_BODY = Pattern.compile(
            "本机关|本级|本办|办公[室厅]|政府办|府办|[我本](?:局|委|办|厅|处|队|中心|院|所|部门|单位)|[局委办厅院队](?:全年|共|新|累计|一共)*(?:收|受|接|发|被)");
    private static final Pattern OTHER_SPAN = Pattern.compile("上半年|下半年|季度|月份?至|每[年月]|平均|以来|历年|历史|上年|去年|上一年|较|同比|相比");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

    private Scope() {}

    /** Whether a claim speaks about what the tables of the report count. */
    static boolean isOwn(Claim claim, ParsedReport report) {
        String clause = claim.clause();
        if (claim.itemised()
                || claim.approximate()
                || OTHER_SPAN.matcher(clause).find()) {
            return false;
        }
        boolean region = REGION.matcher(clause).find();
        boolean foreign = report.kind() == ReportKind.AGGREGATED
                ? ONE_BODY.matcher(clause).find() && !region
                : region && !isOwnTownship(clause, report.agency());
        return !foreign && isReportYear(clause, report.year());
    }

    /** A township has no bodies below it: 全镇 in its report is the township itself. */
    private static boolean isOwnTownship(String clause, @Nullable String agency) {
        Matcher township = TOWNSHIP.matcher(clause);
        return agency != null && township.find() && agency.contains(township.group(1));
    }

    private static boolean isReportYear(String clause, @Nullable Integer year) {
        Matcher named = YEAR.matcher(clause);
        while (named.find()) {
            if (year == null || Integer.parseInt(named.group(1)) != year) {
                return false;
            }
        }
        return true;
    }
}
