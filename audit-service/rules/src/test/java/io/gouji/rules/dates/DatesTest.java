package io.gouji.rules.dates;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The period and the days a report bears. */
class DatesTest {

    private static ReportFixture report() {
        return ReportFixture.report();
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                argumentSet("January of the next year", report().signed(LocalDate.of(2025, 1, 1)), PASS),
                argumentSet("last day of the period", report().signed(LocalDate.of(2024, 12, 31)), FAIL),
                argumentSet("January of the report year", report().signed(LocalDate.of(2024, 1, 17)), FAIL),
                argumentSet("published too early", report().published(LocalDate.of(2024, 2, 20)), FAIL),
                argumentSet("published in time", report().published(LocalDate.of(2025, 2, 20)), PASS),
                argumentSet("no date", report().signed(null), NOT_APPLICABLE),
                argumentSet("year unknown", report().yearUnknown(), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void comparesSigningDates(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("DT-SIGN", report)).isEqualTo(expected);
    }

    @Test
    void signingAndPublishingDateAreSeparateFindings() {
        assertThat(Verdicts.findings(
                        "DT-SIGN", report().signed(LocalDate.of(2024, 1, 17)).published(LocalDate.of(2024, 1, 18))))
                .extracting(Finding::actual)
                .containsExactly("2024-01-17", "2024-01-18");
    }

    static Stream<Arguments> periods() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        LocalDate last = LocalDate.of(2024, 12, 31);
        return Stream.of(
                argumentSet("the report year", report().period(first, last), PASS),
                argumentSet("last year", report().period(first.minusYears(1), last.minusYears(1)), FAIL),
                argumentSet("a day short", report().period(first, last.minusDays(1)), FAIL),
                argumentSet("a day late", report().period(first.plusDays(1), last), FAIL),
                argumentSet("since the body was founded", founded(first.plusMonths(3), last), FAIL),
                argumentSet("not stated", report().period(null, null), NOT_APPLICABLE),
                argumentSet("year unknown", report().yearUnknown(), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void comparesThePeriod(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("DT-PERIOD", report)).isEqualTo(expected);
    }

    private static ReportFixture founded(LocalDate from, LocalDate to) {
        return report().period(from, to).sentence(0, "示例县数据局于2024年4月挂牌。");
    }

    @Test
    void bodyFoundedWithinTheYearGetsANote() {
        LocalDate april = LocalDate.of(2024, 4, 1);
        LocalDate last = LocalDate.of(2024, 12, 31);

        assertThat(Verdicts.findings("DT-PERIOD", founded(april, last)))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(Verdicts.findings("DT-PERIOD", founded(april, last.minusDays(1))))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(Verdicts.findings("DT-PERIOD", founded(april.minusYears(1), last)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(Verdicts.findings("DT-PERIOD", report().period(april, last)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    private static ReportFixture published(String agency, int year, int month, int day) {
        return report().agency(agency).published(LocalDate.of(year, month, day));
    }

    static Stream<Arguments> deadlines() {
        return Stream.of(
                argumentSet("department on its last day", published("示例县教育局", 2025, 1, 31), PASS),
                argumentSet("department a day late", published("示例县教育局", 2025, 2, 1), FAIL),
                argumentSet("government on its last day", published("示例县人民政府", 2025, 3, 31), PASS),
                argumentSet("government a day late", published("示例县人民政府", 2025, 4, 1), FAIL),
                argumentSet("office of the government", published("示例县人民政府办公室", 2025, 3, 20), PASS),
                argumentSet("development zone", published("示例经济技术开发区管理委员会", 2025, 3, 20), PASS),
                argumentSet("township on its last day", published("示例县青禾镇人民政府", 2025, 1, 31), PASS),
                argumentSet("township a day late", published("示例县青禾镇人民政府", 2025, 2, 1), FAIL),
                argumentSet("subdistrict a day late", published("示例区青禾街道办事处", 2025, 2, 1), FAIL),
                argumentSet("published before the year was over", published("示例县教育局", 2024, 12, 31), NOT_APPLICABLE),
                argumentSet("kind not known", published("示例", 2025, 2, 1), UNDETERMINED),
                argumentSet("signed in time", report().signed(LocalDate.of(2025, 1, 20)), UNDETERMINED),
                argumentSet("signed late", report().signed(LocalDate.of(2025, 2, 20)), FAIL),
                argumentSet(
                        "signed late, and yet published in time",
                        published("示例县教育局", 2025, 1, 30).signed(LocalDate.of(2025, 2, 20)),
                        PASS),
                argumentSet("no date", report().signed(null), NOT_APPLICABLE),
                argumentSet("year unknown", report().yearUnknown(), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void comparesThePublishingDateWithTheLastDay(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("DT-DEAD", report)).isEqualTo(expected);
    }

    @Test
    void beingLateIsANoteWhereTheStatuteNamesNoDayOrTheDateIsOfALaterYear() {
        assertThat(Verdicts.findings("DT-DEAD", published("示例县教育局", 2025, 2, 6)))
                .extracting(Finding::message, Finding::severity)
                .containsExactly(tuple(
                        new Message(
                                "发布日期为2025-02-06，晚于期限2025-01-31，迟6天",
                                "The report was published on 2025-02-06, 6 days after the last day 2025-01-31"),
                        Severity.WARNING));
        assertThat(Verdicts.findings("DT-DEAD", published("示例县青禾镇人民政府", 2025, 2, 6)))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(Verdicts.findings("DT-DEAD", published("示例县教育局", 2026, 1, 1)))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
        assertThat(Verdicts.findings("DT-DEAD", report().signed(LocalDate.of(2025, 2, 1))))
                .extracting(finding -> finding.message().zh())
                .containsExactly("落款日期为2025-02-01，晚于期限2025-01-31，迟1天");
    }

    @Test
    void placeMaySetEarlierDays() {
        var early = new Deadlines(MonthDay.of(2, 20), MonthDay.of(1, 28), MonthDay.of(1, 26));
        var rule = new PublishedLate(early);

        assertThat(rule.evaluate(published("示例县人民政府", 2025, 2, 21).view())).isInstanceOf(Outcome.Fail.class);
        assertThat(rule.evaluate(published("示例县人民政府", 2025, 2, 20).view())).isInstanceOf(Outcome.Pass.class);
        assertThat(rule.evaluate(published("示例县教育局", 2025, 1, 29).view())).isInstanceOf(Outcome.Fail.class);
        assertThat(rule.evaluate(published("示例县青禾镇人民政府", 2025, 1, 27).view())).isInstanceOf(Outcome.Fail.class);
    }

    private static final String TITLE = "示例县档案局2024年政府信息公开工作年度报告";

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet("agrees", report().heading(TITLE), PASS),
                argumentSet("no year", report(), NOT_APPLICABLE),
                argumentSet("another year than the period", report().heading(TITLE.replace("2024", "2023")), FAIL),
                argumentSet("Chinese digits", report().heading(TITLE.replace("2024", "二〇二四")), PASS),
                argumentSet("Chinese digits, another year", report().heading(TITLE.replace("2024", "二○二三")), FAIL),
                argumentSet("full-width digits", report().heading(TITLE.replace("2024", "２０２４")), PASS),
                argumentSet(
                        "announces another report",
                        report().heading(TITLE).sentence(0, "现公布示例县档案局2023年度政府信息公开工作年度报告。"),
                        FAIL),
                argumentSet(
                        "announces this report",
                        report().heading(TITLE).sentence(0, "现公布示例县档案局2024年度政府信息公开工作年度报告。"),
                        PASS),
                argumentSet(
                        "cites a notice of the next year",
                        report().heading(TITLE).sentence(0, "根据《关于做好2025年政府信息公开工作年度报告编制工作的通知》要求，现公布本报告。"),
                        PASS),
                argumentSet(
                        "cites a notice without marks",
                        report().heading(TITLE).sentence(0, "现按关于做好2025年政府信息公开工作年度报告的通知要求公布。"),
                        PASS),
                argumentSet(
                        "publishing last year's report is work of the year",
                        report().heading(TITLE).sentence(1, "按期公布了2023年政府信息公开工作年度报告，2024年公开信息三十条。"),
                        PASS),
                argumentSet(
                        "narrative of another year",
                        report().heading(TITLE)
                                .period(null, null)
                                .says(1, "2023年，我局公开信息三十条。", "2023年度收到申请两件。")
                                .says(6, "未收取信息处理费。"),
                        FAIL),
                argumentSet(
                        "one sentence on another year",
                        report().heading(TITLE)
                                .period(null, null)
                                .says(1, "2023年，我局机构改革。", "全年收到申请两件。")
                                .says(6, "未收取信息处理费。"),
                        PASS),
                argumentSet(
                        "sentences on several years",
                        report().heading(TITLE)
                                .period(null, null)
                                .says(1, "2023年，我局公开信息三十条。", "2022年公开信息二十条。")
                                .says(6, "未收取信息处理费。"),
                        PASS),
                argumentSet(
                        "title's year named once",
                        report().heading(TITLE)
                                .period(null, null)
                                .says(1, "2023年，我局公开信息三十条。", "2023年度收到申请两件。")
                                .says(6, "2024年未收取信息处理费。"),
                        PASS),
                argumentSet(
                        "nothing to compare",
                        report().heading(TITLE).period(null, null).silent(1).silent(6),
                        UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void comparesTheYearOfTheTitle(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("DT-TITLE", report)).isEqualTo(expected);
    }

    static Stream<Arguments> stale() {
        return Stream.of(
                argumentSet("report year", 1, "截至2024年12月31日，公开信息三十条。", PASS),
                argumentSet("cut-off of the year before", 1, "截至2023年12月31日，公开信息三十条。", FAIL),
                argumentSet("cut-off of the year before, spaced", 1, "截止 2023 年 12 月 31 日，公开信息三十条。", FAIL),
                argumentSet("compared with the cut-off before", 1, "较截至2023年底增长三成。", PASS),
                argumentSet("both years", 1, "截至2023年底二十条，2024年三十条。", PASS),
                argumentSet("two years before", 1, "截至2022年底建成网站专栏。", PASS),
                argumentSet("fee of the report year", 6, "2024年未收取信息处理费。", PASS),
                argumentSet("fee of the year before", 6, "2023年未收取信息处理费。", FAIL),
                argumentSet("fees of both years", 6, "2023年、2024年均未收取信息处理费。", PASS),
                argumentSet("fee of the year before, elsewhere", 1, "2023年未收取信息处理费。", PASS),
                argumentSet("by plan", 5, "2024年，我局计划性地开展培训。", PASS),
                argumentSet("plan for the next year", 5, "2025年，我局将核对目录。", PASS),
                argumentSet("plan for the report year", 5, "2024年，我局将核对目录。", FAIL),
                argumentSet("work of the report year", 5, "2024年，我局公开不及时，2025年将改进。", PASS),
                argumentSet("report of the year before", 0, "现将2023年政府信息公开工作年度报告公布如下。", FAIL),
                argumentSet("report of the year before, of a body", 0, "现公布示例县民政局2023年度政府信息公开年度报告。", FAIL),
                argumentSet("report of the report year", 0, "现将2024年政府信息公开工作年度报告公布如下。", PASS),
                argumentSet("where the report before is", 0, "2023年政府信息公开工作年度报告可在网站查阅。", PASS),
                argumentSet("records up to the year before", 1, "截至2023年12月31日的历史信息清理完毕。", PASS),
                argumentSet("将 for 把", 5, "2024年，我局将培训纳入计划，逐月检查。", PASS),
                argumentSet("a plan told as done", 5, "2024年计划开展的目录核对已完成。", PASS),
                argumentSet("the plan as it was, in a title", 5, "落实《2024年，我局将做的十件事》。", PASS));
    }

    @ParameterizedTest
    @MethodSource("stale")
    void findsSentencesOfTheYearBefore(int part, String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("YOY-YEAR", report().sentence(part, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void feesOfTheYearBeforeMayStandBesideThisYears() {
        assertThat(Verdicts.outcome(
                        "YOY-YEAR", report().sentence(6, "2024年没有收取信息处理费。").sentence(6, "2023年收取信息处理费120元。")))
                .isEqualTo(PASS);
    }

    @Test
    void staleSentencesNeedAYearAndANarrative() {
        assertThat(Verdicts.outcome("YOY-YEAR", report().yearUnknown())).isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome("YOY-YEAR", report().silent(1).silent(5).silent(6)))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.findings("YOY-YEAR", report().sentence(5, "2024年，我局将核对目录。")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().zh()).isEqualTo("“2024年，我局将”的年份应为2025年，疑为沿用上年文本");
                    assertThat(finding.expected()).isEqualTo("2025");
                    assertThat(finding.actual()).isEqualTo("2024");
                });
    }
}
