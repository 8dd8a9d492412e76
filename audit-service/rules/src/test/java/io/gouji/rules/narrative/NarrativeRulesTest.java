package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims of the narrative against the tables. */
class NarrativeRulesTest {

    /** Received 30 (28 persons), carried in 5, handled 33, carried out 2. */
    private static ReportFixture busyOffice() {
        return ReportFixture.report()
                .row("T3.received", 28, 2, 0, 0, 0, 0, 30)
                .row("T3.carriedIn", 5, 0, 0, 0, 0, 0, 5)
                .row("T3.granted", 31, 2, 0, 0, 0, 0, 33)
                .row("T3.total", 31, 2, 0, 0, 0, 0, 33)
                .row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 2)
                .row("T4.review", 3, 0, 0, 1, 4)
                .row("T4.suit", 1, 0, 0, 1, 2)
                .row("T4.reviewThenSuit", 3, 0, 0, 0, 3);
    }

    static Stream<Arguments> received() {
        return Stream.of(
                argumentSet("received alone", "全年新收政府信息公开申请30件。", PASS),
                argumentSet("with carried in", "全市共收到政府信息公开申请35件。", NOT_APPLICABLE),
                argumentSet("received plus carried in", "共收到政府信息公开申请35件，已全部答复。", PASS),
                argumentSet("handled", "受理并答复依申请公开33件。", PASS),
                argumentSet("number before the noun", "我局共收到30件政府信息公开申请。", PASS),
                argumentSet("full-width digits", "共收到依申请公开事项３０件。", PASS),
                argumentSet("spaces around the number", "共收到依申请公开 30 件。", PASS),
                argumentSet("Chinese numeral", "共收到政府信息公开申请三十件。", PASS),
                argumentSet("no reading fits", "共收到政府信息公开申请29件，均按期答复。", FAIL),
                argumentSet("one more than every reading", "受理公民、法人和其他组织的政府信息公开申请36件。", FAIL),
                argumentSet("Chinese numeral that does not fit", "共收到政府信息公开申请三十一件。", FAIL),
                argumentSet("every mention counts", "收到政府信息公开申请30件。受理政府信息公开申请31件。", FAIL),
                argumentSet("zero in words", "我局未收到政府信息公开申请。", FAIL),
                argumentSet("zero in figures", "收到依申请公开事项 0 件。", FAIL),
                argumentSet("approximate", "共收到政府信息公开申请20余件。", NOT_APPLICABLE),
                argumentSet("rounded in words", "共收到政府信息公开申请近40件。", NOT_APPLICABLE),
                argumentSet("one channel", "通过网上平台收到政府信息公开申请12件。", NOT_APPLICABLE),
                argumentSet("one kind of applicant", "收到自然人提出的政府信息公开申请28件。", NOT_APPLICABLE),
                argumentSet("none from organisations", "未收到法人或者其他组织的政府信息公开申请。", NOT_APPLICABLE),
                argumentSet("other applications", "全年未收到行政许可申请，未收到行政复议申请。", NOT_APPLICABLE),
                argumentSet("another year", "较2023年收到政府信息公开申请20件有所增长。", NOT_APPLICABLE),
                argumentSet("carried in", "上年结转政府信息公开申请6件。", NOT_APPLICABLE),
                argumentSet("part of a list", "共收到政府信息公开申请30件，其中收到企业政府信息公开申请9件。", PASS),
                argumentSet("a question of the public", "共受理群众咨询182件。", NOT_APPLICABLE),
                argumentSet("denied without a verb", "全年无依申请公开事项。", FAIL),
                argumentSet("the future is no denial", "未来将依法受理依申请公开，优化流程。", NOT_APPLICABLE),
                argumentSet("passed on by another body", "收到县政府转办的依申请公开件2件。", NOT_APPLICABLE),
                argumentSet("silence", "依申请公开工作有序开展。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("received")
    void comparesApplicationsReceived(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-NEW", busyOffice().sentence(1, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void officeWithinAnAggregatedReportIsAnotherScope() {
        ReportFixture county = busyOffice().aggregated();

        assertThat(Verdicts.outcome("NT-NEW", county.sentence(1, "县政府办公室收到政府信息公开申请17件。")))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Verdicts.outcome("NT-NEW", county.sentence(1, "全县共受理政府信息公开申请30件。")))
                .isEqualTo(PASS);
        assertThat(Verdicts.outcome("NT-NEW", county.sentence(1, "全县共受理政府信息公开申请95件。")))
                .isEqualTo(FAIL);
    }

    @Test
    void wholeTownshipIsTheTownshipItself() {
        ReportFixture township = busyOffice().agency("示例县清河镇人民政府");

        assertThat(Verdicts.outcome("NT-NEW", township.sentence(1, "全镇共收到政府信息公开申请30件。")))
                .isEqualTo(PASS);
        assertThat(Verdicts.outcome("NT-NEW", township.sentence(1, "全县共收到政府信息公开申请300件。")))
                .isEqualTo(PASS);
        assertThat(Verdicts.outcome("NT-NEW", township.sentence(1, "全镇共收到政府信息公开申请40件。")))
                .isEqualTo(FAIL);
    }

    @Test
    void tableThatBreaksOffAfterTheFirstRowsStillContradicts() {
        ReportFixture cut =
                ReportFixture.report().row("T3.received", 3, 0, 0, 0, 0, 0, 3).endsAfter("T3", "carriedIn");

        assertThat(Verdicts.outcome("NT-NEW", cut.sentence(1, "共受理政府信息公开申请2件。")))
                .isEqualTo(FAIL);
    }

    @Test
    void withoutTheTableNothingIsSaid() {
        ReportFixture cut = ReportFixture.report().withoutTable("T3").truncated();

        assertThat(Verdicts.outcome("NT-NEW", cut.sentence(1, "依法办理政府信息公开案件43件（含2023年结转1件）。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void unreadableCarryLeavesALargerClaimOpen() {
        ReportFixture report = busyOffice().unreadable("T3.carriedIn.total");

        assertThat(Verdicts.outcome("NT-NEW", report.sentence(1, "共收到政府信息公开申请36件。")))
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void findingShowsTheClaimAndEveryReadingByName() {
        Finding finding = Verdicts.findings("NT-NEW", busyOffice().sentence(1, "共收到政府信息公开申请29件。"))
                .getFirst();

        assertThat(finding.message().zh())
                .isEqualTo("正文所述收到的政府信息公开申请件数为 29，与表格任何一种口径都不符：本年新收 30；本年新收加上年结转 35；办理结果总计 33；办理结果总计加结转下年度 35");
        assertThat(finding.expected()).isEqualTo("30 | 35 | 33");
        assertThat(finding.actual()).isEqualTo("29");
        assertThat(finding.difference()).isNull();
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.evidence()).extracting(Evidence::role).startsWith("claim", "reading");
        assertThat(finding.evidence().getFirst().at()).isNotNull();
    }

    @Test
    void differenceIsGivenWhenAllReadingsAgree() {
        Finding finding = Verdicts.findings("NT-NEW", ReportFixture.report().sentence(1, "共收到政府信息公开申请2件。"))
                .getFirst();

        assertThat(finding.expected()).isEqualTo("0");
        assertThat(finding.difference()).isEqualTo(new BigDecimal("2"));
    }

    static Stream<Arguments> disputes() {
        return Stream.of(
                argumentSet("reconsiderations", "因政府信息公开被申请行政复议4件。", PASS),
                argumentSet("direct suits", "因政府信息公开被提起行政诉讼2件。", PASS),
                argumentSet("suits after reconsideration", "因政府信息公开被提起行政诉讼3件。", PASS),
                argumentSet("both kinds of suit", "因政府信息公开引起的行政复议案件4件、行政诉讼案件5件。", PASS),
                argumentSet("all together", "因政府信息公开发生行政复议、行政诉讼9件。", PASS),
                argumentSet("short form", "信息公开类行政复议4件，诉讼5件。", PASS),
                argumentSet("number first", "2024年有4件涉及政府信息公开工作的行政复议。", PASS),
                argumentSet("wrong reconsiderations", "因政府信息公开被申请行政复议6件。", FAIL),
                argumentSet("wrong suits", "因政府信息公开引起的行政复议4件、行政诉讼7件。", FAIL),
                argumentSet("zero of both", "因政府信息公开工作被申请行政复议、提起行政诉讼 0 件。", FAIL),
                argumentSet("denied", "全年未发生因政府信息公开引起的行政复议、行政诉讼。", FAIL),
                argumentSet("denied outcome", "未发生政府信息公开行政复议被纠正、行政诉讼败诉的情况。", NOT_APPLICABLE),
                argumentSet("one result", "政府信息公开行政复议维持3件。", NOT_APPLICABLE),
                argumentSet("filing", "全年办理政府信息公开行政复议备案134件、行政应诉57件。", NOT_APPLICABLE),
                argumentSet("guidance", "指导各部门办理政府信息公开行政复议12件。", NOT_APPLICABLE),
                argumentSet("instances", "政府信息公开类行政诉讼案件一审3件、二审8件。", NOT_APPLICABLE),
                argumentSet("all cases, then those about disclosure", "全年受理行政复议案件120件；因信息公开引发行政复议4件。", PASS),
                argumentSet("whatever the case", "无论政府信息公开行政复议还是诉讼，均依法办理。", NOT_APPLICABLE),
                argumentSet("not about disclosure", "全年办结行政复议案件88件。", NOT_APPLICABLE),
                argumentSet("silence", "政府信息公开工作有序开展。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("disputes")
    void comparesDisputes(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-RL", busyOffice().sentence(1, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void deniedDisputesPassWhenTableFourIsZero() {
        assertThat(Verdicts.outcome("NT-RL", ReportFixture.report().sentence(1, "未收到信息公开申请，且未发生因信息公开而提起的行政诉讼和行政复议。")))
                .isEqualTo(PASS);
    }

    @Test
    void disputesWithoutTableFourAreUndetermined() {
        assertThat(Verdicts.outcome(
                        "NT-RL",
                        ReportFixture.report().withoutTable("T4").truncated().sentence(1, "信息公开类行政复议1起，正在办理中。")))
                .isEqualTo(UNDETERMINED);
    }
}
