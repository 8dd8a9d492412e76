package io.gouji.parser.narrative;

import io.gouji.contract.report.ReportKind;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a region's report from the report of one body. */
final class ReportScope {

    private static final Pattern REGION = Pattern.compile(".*(?:人民政府|省|市|县|区|旗|自治州|地区|盟|管委会|管理委员会|市政府|县政府|区政府|省政府)");
    private static final Pattern OFFICE = Pattern.compile(".*(?:人民政府|管委会|管理委员会|市政府|县政府|区政府|省政府)(?:办公室|办公厅)");
    private static final Pattern TOWNSHIP = Pattern.compile(".*(?:镇|乡|街道|办事处)(?:人民政府|办事处)?");
    private static final Pattern EVERYBODY = Pattern.compile(
            "全(?:省|市|县|区|州|旗|盟)|[我本](?:省|市|县|区|州|旗)|各级(?:行政机关|政府|各部门)|各(?:县|乡镇|镇街|街道|部门|有关单位|单位)|各地各部门|区直各|县直各|市直各");
    private static final Beginnings EVERYBODY_BEGINNINGS = Beginnings.of(EVERYBODY);
    private static final Pattern COLLECTED = Pattern.compile("汇总.{0,40}(?:全|各)|(?:全|各).{0,40}汇总");

    private ReportScope() {}

    static ReportKind of(@Nullable String agency, String preamble, Supplier<String> narrative) {
        if (agency == null || TOWNSHIP.matcher(agency).matches()) {
            return ReportKind.OWN;
        }
        boolean collected =
                preamble.contains("汇总") && COLLECTED.matcher(preamble).find();
        if (OFFICE.matcher(agency).matches()) {
            return collected ? ReportKind.AGGREGATED : ReportKind.OWN;
        }
        boolean region = REGION.matcher(agency).matches();
        return region && (collected || speaksOfEverybody(narrative.get())) ? ReportKind.AGGREGATED : ReportKind.OWN;
    }

    private static boolean speaksOfEverybody(String narrative) {
        return EVERYBODY_BEGINNINGS.find(EVERYBODY.matcher(narrative), narrative, 0);
    }
}
