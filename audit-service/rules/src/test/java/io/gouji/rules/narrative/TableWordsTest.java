package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
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

/** Shares, zero tables and silence about fees. */
class TableWordsTest {

    private static ReportFixture office() {
        return ReportFixture.report()
                .row("T3.received", 28, 2, 0, 0, 0, 0, 30)
                .row("T3.carriedIn", 5, 0, 0, 0, 0, 0, 5)
                .row("T3.granted", 31, 2, 0, 0, 0, 0, 33)
                .row("T3.total", 31, 2, 0, 0, 0, 0, 33)
                .row("T3.carriedOut", 2, 0, 0, 0, 0, 0, 2);
    }

    static Stream<Arguments> shares() {
        return Stream.of(
                argumentSet("of those received", "收到申请30件，自然人申请占93.33%。", PASS),
                argumentSet("of received and carried in", "收到申请35件，其中自然人33件，占94.3%。", PASS),
                argumentSet("of those handled", "答复申请33件，自然人占比93.9%。", PASS),
                argumentSet("cut off", "收到申请，企业申请占6.6%。", PASS),
                argumentSet("organisations", "收到申请，法人或其他组织占6%。", PASS),
                argumentSet("wrong", "收到申请30件，自然人申请占90%。", FAIL),
                argumentSet("wrong companies", "收到申请30件，企业申请2件，占7.7%。", FAIL),
                argumentSet("growth", "收到申请30件，自然人申请同比增长20%。", NOT_APPLICABLE),
                argumentSet("one channel", "网上申请中自然人申请占90%。", NOT_APPLICABLE),
                argumentSet("rounded", "收到申请30件，自然人申请约占90%。", NOT_APPLICABLE),
                argumentSet("another scope", "全县收到的申请中自然人申请占90%。", NOT_APPLICABLE),
                argumentSet("no application", "走访企业占90%。", NOT_APPLICABLE));
    }

    @Test
    void shareBehindABreakdownByMemberIsTheRegions() {
        String sentence = "全县收到申请30件（县公安局9件、城关镇21件），自然人申请占%s%%。";

        assertThat(Verdicts.outcome(
                        "T3-PART", office().aggregated().agency("示例县人民政府").sentence(1, sentence.formatted("90"))))
                .isEqualTo(FAIL);
        assertThat(Verdicts.outcome(
                        "T3-PART", office().aggregated().agency("示例县人民政府").sentence(1, sentence.formatted("93.3"))))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @MethodSource("shares")
    void comparesShares(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T3-PART", office().sentence(1, sentence))).isEqualTo(expected);
    }

    @Test
    void shareShowsEveryReading() {
        Finding finding = Verdicts.findings("T3-PART", office().sentence(1, "收到申请30件，自然人申请占90%。"))
                .getFirst();

        assertThat(finding.message().zh())
                .isEqualTo("正文称自然人占 90%，与表三任何一种口径都不符：本年新收 28/30=93.33%；本年新收加上年结转 33/35=94.29%；办理结果总计 31/33=93.94%");
        assertThat(finding.message().en())
                .isEqualTo("The narrative gives applications of natural persons as 90%; no reading of table 3 fits:"
                        + " received 28/30=93.33%; received plus carried in 33/35=94.29%; handled 31/33=93.94%");
        assertThat(finding.actual()).isEqualTo("90%");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void shareOfAnUnreadColumnStaysOpen() {
        assertThat(Verdicts.outcome(
                        "T3-PART", office().blank("T3.received.person").sentence(1, "收到申请，自然人申请占90%。")))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome("T3-PART", ReportFixture.report().sentence(1, "收到申请，自然人申请占0%。")))
                .isEqualTo(PASS);
    }

    @Test
    void zeroTableContradictsApplications() {
        ReportFixture empty = ReportFixture.report().sentence(1, "收到政府信息公开申请3件。");

        assertThat(Verdicts.findings("T3-ZERO", empty))
                .extracting(finding -> finding.message().zh(), finding -> finding.severity())
                .containsExactly(tuple("正文称收到申请 3 件，表三各行全为零", Severity.ERROR));
        assertThat(Verdicts.findings("T3-ZERO", office().sentence(1, "收到政府信息公开申请0件。")))
                .extracting(finding -> finding.message().en(), finding -> finding.expected())
                .containsExactly(tuple("The narrative says no application was received, table 3 counts 30", "30"));
    }

    static Stream<Arguments> zeros() {
        return Stream.of(
                argumentSet("none and zero", ReportFixture.report().sentence(1, "未收到政府信息公开申请。"), PASS),
                argumentSet("some and some", office().sentence(1, "收到政府信息公开申请29件。"), PASS),
                argumentSet("none and some", office().sentence(1, "未收到政府信息公开申请。"), FAIL),
                argumentSet(
                        "one total is blank",
                        ReportFixture.report().blank("T3.granted.total").sentence(1, "收到政府信息公开申请3件。"),
                        UNDETERMINED),
                argumentSet(
                        "only carried in",
                        ReportFixture.report().count("T3.carriedIn.total", 1).sentence(1, "未收到政府信息公开申请。"),
                        PASS),
                argumentSet(
                        "no table",
                        ReportFixture.report().withoutTable("T3").sentence(1, "收到政府信息公开申请3件。"),
                        UNDETERMINED),
                argumentSet("silence", ReportFixture.report(), NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("zeros")
    void comparesZeros(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("T3-ZERO", report)).isEqualTo(expected);
    }

    private static ReportFixture unpaid() {
        return ReportFixture.report().count("T3.other.feeUnpaid.total", 2).silent(6);
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                argumentSet("silent", unpaid().sentence(6, "无其他需要报告的事项。"), FAIL),
                argumentSet("none charged", unpaid().sentence(6, "无收取信息处理费情况。"), PASS),
                argumentSet("told elsewhere", unpaid().sentence(1, "发出收费通知2件。"), PASS),
                argumentSet("none charged, told elsewhere", unpaid().sentence(1, "全年政府信息公开未收费。"), PASS),
                argumentSet("an amount told elsewhere", unpaid().sentence(1, "全年信息公开收费300元。"), PASS),
                argumentSet("fees of schools", unpaid().sentence(1, "公开信息30条，其中课后服务收费类12条。"), FAIL),
                argumentSet("fees of the insured", unpaid().sentence(1, "结合参保缴费办理流程制作办事图示。"), FAIL),
                argumentSet("nobody failed to pay", ReportFixture.report().silent(6), NOT_APPLICABLE),
                argumentSet("single row", ReportFixture.report().onThe2019RowSet(), NOT_APPLICABLE),
                argumentSet(
                        "former edition",
                        ReportFixture.report(2020, FormEdition.E2019).silent(6),
                        NOT_APPLICABLE),
                argumentSet("blank", ReportFixture.report().blank("T3.other.feeUnpaid.total"), UNDETERMINED),
                argumentSet("breaks off", unpaid().truncated(), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void judgesSilence(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-FEE2", report)).isEqualTo(expected);
    }

    @Test
    void silenceIsOnlyANote() {
        assertThat(Verdicts.findings("NT-FEE2", unpaid())).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.message().zh()).isEqualTo("表三有 2 件申请人逾期未按收费通知缴费，报告未说明信息处理费收取情况");
            assertThat(finding.message().en())
                    .isEqualTo("Table 3 counts 2 applicants who did not pay after a fee notice; the report is silent"
                            + " about fees");
            assertThat(finding.evidence())
                    .extracting(evidence -> evidence.role())
                    .containsExactly("reading", "part");
        });
    }
}
