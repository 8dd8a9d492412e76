package io.gouji.rules.structure;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order, titles and content of the parts. */
class PartsTest {

    private static final String[] NUMBERS = {"一、", "二、", "三、", "四、", "五、", "六、"};

    private static ReportFixture report() {
        return ReportFixture.report();
    }

    private static ReportFixture numbered(String... numbers) {
        ReportFixture report = report();
        for (int part = 1; part <= numbers.length; part++) {
            report.number(part, numbers[part - 1]);
        }
        return report;
    }

    private static ReportFixture withoutParts(int... parts) {
        ReportFixture report = report();
        for (int part : parts) {
            report.withoutPart(part);
        }
        return report;
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                argumentSet("six parts in order", report(), PASS),
                argumentSet("numbered as on the form", numbered(NUMBERS), PASS),
                argumentSet("numbered as parts", numbered("第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分"), PASS),
                argumentSet("numbered in figures", numbered("1.", "2.", "3.", "4.", "5.", "6."), PASS),
                argumentSet("one heading lost its number", numbered("一、", "", "三、", "四、", "五、", "六、"), PASS),
                argumentSet("a part missing", report().withoutPart(4), FAIL),
                argumentSet("the last part missing", report().withoutPart(6), FAIL),
                argumentSet("cut after part three", withoutParts(4, 5, 6).truncated(), UNDETERMINED),
                argumentSet(
                        "cut, and a part missing before", withoutParts(2, 5, 6).truncated(), UNDETERMINED),
                argumentSet("cut inside the last part", report().truncated(), PASS),
                argumentSet(
                        "left out where the part would stand",
                        report().withoutPart(6).says(5, "问题是更新慢，将改进。[…]"),
                        UNDETERMINED),
                argumentSet("left out before part one", report().withoutPart(1).sentence(0, "[……]"), UNDETERMINED),
                argumentSet("two parts found", withoutParts(2, 3, 4, 5), UNDETERMINED),
                argumentSet("no part found", withoutParts(1, 2, 3, 4, 5, 6), UNDETERMINED),
                argumentSet("part three at the end", report().last(3), FAIL),
                argumentSet("a number used twice", numbered("一、", "一、", "二、", "三、", "四、", "五、"), FAIL),
                argumentSet("numbers swapped", numbered("一、", "二、", "四、", "三、", "五、", "六、"), FAIL),
                argumentSet(
                        "form before 2019",
                        ReportFixture.report(2018, FormEdition.PRE_2019).withoutPart(6),
                        NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void wantsSixPartsInOrder(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-ORDER", report)).isEqualTo(expected);
    }

    @Test
    void headingWithoutItsContentIsWorseThanContentWithoutItsHeading() {
        assertThat(Verdicts.findings("ST-ORDER", report().withoutPart(4).withoutTable("T4")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(Verdicts.findings("ST-ORDER", report().withoutPart(4)))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(Verdicts.findings("ST-ORDER", report().withoutPart(6)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(Verdicts.findings("ST-ORDER", report().withoutPart(6).sentence(5, "全年未收取信息处理费。")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(Verdicts.findings("ST-ORDER", report().withoutPart(5)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(Verdicts.findings("ST-ORDER", report().withoutPart(5).sentence(4, "（一）主要问题更新慢。")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void longPreambleMayBePartOneWithoutItsHeading() {
        ReportFixture report = report().withoutPart(1);
        for (String sentence : new String[] {"编制本报告。", "公开信息。", "办理申请。", "维护网站。"}) {
            report.sentence(0, sentence);
        }
        assertThat(Verdicts.findings("ST-ORDER", report))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(Verdicts.findings("ST-ORDER", report.sentence(0, "组织培训。")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void saysWhichPartIsMissingAndWhichNumberIsWrong() {
        assertThat(Verdicts.findings("ST-ORDER", report().withoutPart(6)))
                .extracting(Finding::message)
                .containsExactly(new Message("缺少第六部分“其他需要报告的事项”", "Part 6, 其他需要报告的事项, is missing"));
        assertThat(Verdicts.findings("ST-ORDER", numbered("一、", "二、", "四、", "三、", "五、", "六、")))
                .extracting(Finding::message)
                .containsExactly(new Message(
                        "各部分编号有误：“四、收到和处理政府信息公开申请情况”应为“三、”，“三、政府信息公开行政复议、行政诉讼情况”应为“四、”",
                        "The numbers of the parts are not those of the form: 四、收到和处理政府信息公开申请情况 should be 三、;"
                                + " 三、政府信息公开行政复议、行政诉讼情况 should be 四、"));
        assertThat(Verdicts.findings("ST-ORDER", report().last(3)))
                .extracting(Finding::actual)
                .containsExactly("一、二、四、五、六、三");
    }

    @Test
    void numbersThatCloseTheGapOfAMissingPartAreNotBlamedAgain() {
        ReportFixture report = report().withoutPart(4)
                .number(1, "一、")
                .number(2, "二、")
                .number(3, "三、")
                .number(5, "四、")
                .number(6, "五、");

        assertThat(Verdicts.findings("ST-ORDER", report)).hasSize(1);
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet("official", report(), PASS),
                argumentSet("another word for and", report().title(4, "政府信息公开行政复议和行政诉讼情况"), PASS),
                argumentSet("other punctuation", report().title(4, "政府信息公开行政复议、 行政诉讼情况："), PASS),
                argumentSet("another 其它", report().title(6, "其它需要报告的事项"), PASS),
                argumentSet("traditional characters", report().title(1, "總體情況").title(5, "存在的主要問題及改進情況"), PASS),
                argumentSet("broken over two lines", report().title(4, "政府信息公开行政复议"), PASS),
                argumentSet("a word too many", report().title(4, "政府信息公开行政法复议、行政诉讼情况"), FAIL),
                argumentSet("a word too few", report().title(5, "存在问题及改进情况"), FAIL),
                argumentSet("of another form", report().title(1, "概述"), FAIL),
                argumentSet("no part found", withoutParts(1, 2, 3, 4, 5, 6), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void comparesTitlesWithTheForm(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-TITLE", report)).isEqualTo(expected);
    }

    @Test
    void everyDeviatingTitleIsItsOwnFinding() {
        assertThat(Verdicts.findings("ST-TITLE", report().title(1, "概述").title(6, "其他事项")))
                .extracting(Finding::actual)
                .containsExactly("概述", "其他事项");
    }

    private static final String DISCLOSURE = "全年主动公开信息，发布文件。";
    private static final String APPLICATIONS = "收到的申请均已答复。";
    private static final String MANAGEMENT = "发布前由办公室审核。";
    private static final String PLATFORMS = "维护网站专栏。";
    private static final String SUPERVISION = "由专人每季度检查。";

    static Stream<Arguments> aspects() {
        return Stream.of(
                argumentSet(
                        "all five",
                        report().says(1, DISCLOSURE, APPLICATIONS, MANAGEMENT, PLATFORMS, SUPERVISION),
                        PASS),
                argumentSet(
                        "as headings of items",
                        report().says(1, "（一）主动公开情况", "（二）依申请公开情况", "（三）信息管理情况", "（四）平台建设情况", "（五）监督保障情况"),
                        PASS),
                argumentSet(
                        "no disclosure",
                        report().says(1, "机关政务运行平稳。", APPLICATIONS, MANAGEMENT, PLATFORMS, SUPERVISION),
                        FAIL),
                argumentSet(
                        "no applications",
                        report().says(1, DISCLOSURE, "机关政务运行平稳。", MANAGEMENT, PLATFORMS, SUPERVISION),
                        FAIL),
                argumentSet(
                        "no management",
                        report().says(1, DISCLOSURE, APPLICATIONS, "机关政务运行平稳。", PLATFORMS, SUPERVISION),
                        FAIL),
                argumentSet(
                        "no platforms",
                        report().says(1, DISCLOSURE, APPLICATIONS, MANAGEMENT, "机关政务运行平稳。", SUPERVISION),
                        FAIL),
                argumentSet(
                        "no supervision",
                        report().says(1, DISCLOSURE, APPLICATIONS, MANAGEMENT, PLATFORMS, "机关政务运行平稳。"),
                        FAIL),
                argumentSet(
                        "left out",
                        report().says(1, DISCLOSURE, APPLICATIONS, "[…]", MANAGEMENT, PLATFORMS),
                        UNDETERMINED),
                argumentSet(
                        "cut inside part one",
                        withoutParts(2, 3, 4, 5, 6)
                                .says(1, DISCLOSURE, APPLICATIONS, MANAGEMENT, PLATFORMS)
                                .truncated(),
                        UNDETERMINED),
                argumentSet("cut before part one", withoutParts(1).truncated(), UNDETERMINED),
                argumentSet("no part one", withoutParts(1), NOT_APPLICABLE),
                argumentSet("no parts", withoutParts(1, 2, 3, 4, 5, 6), UNDETERMINED),
                argumentSet("no text", report().silent(1), NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("aspects")
    void wantsFiveAspectsInPartOne(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-SUB", report)).isEqualTo(expected);
    }

    @Test
    void governmentsOweTheResultsOfAssessmentToo() {
        String[] five = {DISCLOSURE, APPLICATIONS, MANAGEMENT, PLATFORMS, SUPERVISION};
        ReportFixture government = report().agency("示例县人民政府").says(1, five);

        assertThat(Verdicts.findings("ST-SUB", government)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.message().zh()).isEqualTo("第一部分没有写到：工作考核、社会评议、责任追究");
        });
        assertThat(Verdicts.outcome("ST-SUB", report().agency("示例县人民政府办公室").says(1, five)))
                .isEqualTo(PASS);
        assertThat(Verdicts.outcome("ST-SUB", government.sentence(1, "年度考核占四分。").sentence(1, "社会评议结果良好，无责任追究。")))
                .isEqualTo(PASS);
        assertThat(Verdicts.findings(
                        "ST-SUB", report().agency("示例县人民政府").says(1, DISCLOSURE, "年度考核、社会评议、责任追究均已完成，结果良好。")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    static Stream<Arguments> partFive() {
        return Stream.of(
                argumentSet("problems and measures", report(), PASS),
                argumentSet("numbered", report().says(5, "一是目录更新不及时；二是解读形式单一。", "明年将按季核对目录。"), PASS),
                argumentSet("empty", report().silent(5), FAIL),
                argumentSet("none", report().says(5, "无。"), FAIL),
                argumentSet("none at length", report().says(5, "本单位不存在问题。"), FAIL),
                argumentSet("none this year", report().says(5, "2024年度我局没有明显问题"), FAIL),
                argumentSet("no problem", report().says(5, "我局将继续加强目录核对。"), FAIL),
                argumentSet("no measure", report().says(5, "政策解读形式单一，公开不及时。"), FAIL),
                argumentSet("no problem is too small", report().says(5, "没有专职人员是主要问题，今后改进。"), PASS),
                argumentSet("left out", report().says(5, "一是目录更新不及时，[…]"), UNDETERMINED),
                argumentSet("cut off", withoutParts(6).says(5, "一是目录更新不及时").truncated(), UNDETERMINED),
                argumentSet("missing", withoutParts(5), NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("partFive")
    void wantsProblemsAndMeasures(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-FIVE", report)).isEqualTo(expected);
    }

    @Test
    void saysWhatPartFiveLacks() {
        assertThat(Verdicts.findings("ST-FIVE", report().silent(5)))
                .extracting(finding -> finding.message().en())
                .containsExactly("Part five has no text");
        assertThat(Verdicts.findings("ST-FIVE", report().says(5, "无。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("第五部分只写“无。”，没有写明问题和改进情况");
        assertThat(Verdicts.findings("ST-FIVE", report().says(5, "政策解读形式单一，公开不及时。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("第五部分没有写改进情况");
        assertThat(Verdicts.findings("ST-FIVE", report().says(5, "我局将继续加强目录核对。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("第五部分没有写存在的问题");
    }

    static Stream<Arguments> partOne() {
        String thirty = "本局依法做好相关工作，".repeat(3);
        return Stream.of(
                argumentSet("content", report(), PASS),
                argumentSet("empty", report().silent(1), FAIL),
                argumentSet("29 characters", report().says(1, thirty.substring(0, 31)), FAIL),
                argumentSet("30 characters", report().says(1, thirty), PASS),
                argumentSet(
                        "legal basis only",
                        report().says(1, "根据《中华人民共和国政府信息公开条例》规定，现公布示例县档案局2024年政府信息公开工作年度报告。", "本报告统计期限为2024年。"),
                        FAIL),
                argumentSet(
                        "guiding principles only",
                        report().says(1, "示例县档案局认真贯彻《中华人民共和国政府信息公开条例》精神和上级部署，不断提升工作质量和水平。"),
                        FAIL),
                argumentSet(
                        "guiding principles with a figure",
                        report().says(1, "示例县档案局认真贯彻《中华人民共和国政府信息公开条例》精神和上级部署，公开信息三十条。"),
                        PASS),
                argumentSet(
                        "guiding principles and work",
                        report().says(1, "示例县档案局认真贯彻《中华人民共和国政府信息公开条例》精神和上级部署。", "馆藏目录随鉴定进度分批上网。"),
                        PASS),
                argumentSet("left out", report().says(1, "示例县档案局认真贯彻条例精神。[...]"), UNDETERMINED),
                argumentSet("missing", withoutParts(1), NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("partOne")
    void wantsContentInPartOne(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-EMPTY", report)).isEqualTo(expected);
    }
}
