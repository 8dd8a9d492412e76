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
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims that only a neighbouring report can confirm. */
class NeighbourClaimsTest {

    private static ReportFixture received(long number) {
        return ReportFixture.report()
                .row("T3.received", number, 0, 0, 0, 0, 0, number)
                .row("T3.total", number, 0, 0, 0, 0, 0, number);
    }

    static Stream<Arguments> growth() {
        return Stream.of(
                argumentSet("growth", "收到政府信息公开申请30件，同比增长20%。", PASS),
                argumentSet("growth cut off", "收到政府信息公开申请30件，较上年增长20.0%。", PASS),
                argumentSet("wrong", "收到政府信息公开申请30件，同比增长25%。", FAIL),
                argumentSet("wrong by a hundredth", "收到政府信息公开申请30件，同比增长20.03%。", FAIL),
                argumentSet("behind a breakdown", "收到政府信息公开申请30件（网上20件、信函10件），同比增长25%。", FAIL),
                argumentSet("of the last item", "收到政府信息公开申请30件（网上20件、信函10件，同比增长25%）。", NOT_APPLICABLE),
                argumentSet("a fall", "收到政府信息公开申请30件，同比下降20%。", FAIL),
                argumentSet("in words", "收到政府信息公开申请30件，比上年增长百分之二十五。", FAIL),
                argumentSet("rounded", "收到政府信息公开申请30件，同比增长约25%。", NOT_APPLICABLE),
                argumentSet("points", "收到政府信息公开申请30件，办结率同比提高25个百分点。", NOT_APPLICABLE),
                argumentSet("of visits", "访问量8000次，同比增长25%。", NOT_APPLICABLE),
                argumentSet("since another time", "收到政府信息公开申请30件，增长25%。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("growth")
    void comparesGrowth(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome(
                        "YOY-GROWTH", received(30).sentence(1, sentence).after(received(25))))
                .isEqualTo(expected);
    }

    @Test
    void growthNeedsLastYear() {
        String sentence = "收到政府信息公开申请30件，同比增长25%。";

        assertThat(Verdicts.outcome("YOY-GROWTH", received(30).sentence(1, sentence)))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome(
                        "YOY-GROWTH",
                        received(30).sentence(1, sentence).after(received(25).blank("T3.total.total"))))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome(
                        "YOY-GROWTH", received(30).sentence(1, sentence).after(received(0))))
                .isEqualTo(PASS);
    }

    @Test
    void growthShowsBothYears() {
        Finding finding = Verdicts.findings(
                        "YOY-GROWTH",
                        received(30).sentence(1, "收到政府信息公开申请30件，同比下降7.5%。").after(received(25)))
                .getFirst();

        assertThat(finding.message().zh())
                .isEqualTo("正文称同比变化 -7.5%，与两年表三任何一种口径都不符：本年新收 25→30 20%；本年新收加上年结转 25→30 20%；办理结果总计 25→30 20%");
        assertThat(finding.message().en())
                .isEqualTo("The narrative states a change of -7.5%; no reading of table 3 of the two years fits:"
                        + " received 25→30 20%; received plus carried in 25→30 20%; handled 25→30 20%");
        assertThat(finding.actual()).isEqualTo("-7.5%");
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.role(), evidence -> evidence.text())
                .containsExactly(
                        tuple("claim", "收到政府信息公开申请30件，同比下降7.5%。"),
                        tuple("reading", "30"),
                        tuple("previous year", "25"));
    }

    private static ReportFixture county(String sentence) {
        return received(12).aggregated().agency("示例县").silent(6).sentence(1, sentence);
    }

    private static ReportFixture town() {
        return received(9).agency("示例县清河镇人民政府").silent(6).sentence(6, "收取信息处理费380元。");
    }

    private static ReportFixture bureau() {
        return received(2).count("T3.carriedIn.total", 1).agency("示例县档案局");
    }

    static Stream<Arguments> breakdowns() {
        return Stream.of(
                argumentSet("each fits", "全县收到政府信息公开申请12件（清河镇9件、档案局3件）。", PASS),
                argumentSet("one is wrong", "全县收到政府信息公开申请13件（清河镇10件、档案局3件）。", FAIL),
                argumentSet("counted as its total", "全县收到政府信息公开申请12件（清河镇9件、档案局2件）。", PASS),
                argumentSet("not counted as its total", "全县收到政府信息公开申请15件（清河镇12件、档案局3件）。", FAIL),
                argumentSet("bodies not known", "全县收到政府信息公开申请12件（民政局9件、水利局3件）。", UNDETERMINED),
                argumentSet("other items", "全县收到政府信息公开申请12件（自然人10件、企业2件）。", NOT_APPLICABLE),
                argumentSet("other matters", "全县公开政府信息12条（清河镇8条、档案局4条）。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void comparesBreakdownsByMember(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("RU-TEXT", county(sentence).above(town(), bureau())))
                .isEqualTo(expected);
    }

    @Test
    void breakdownNeedsTheMembers() {
        String sentence = "全县收到政府信息公开申请12件（清河镇10件、档案局2件）。";

        assertThat(Verdicts.outcome("RU-TEXT", county(sentence))).isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome("RU-TEXT", county(sentence).above(town().blank("T3.received.total"))))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome("RU-TEXT", received(12).sentence(1, sentence)))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Verdicts.findings("RU-TEXT", county(sentence).above(town(), bureau())))
                .extracting(
                        finding -> finding.message().zh(),
                        finding -> finding.message().en())
                .containsExactly(tuple(
                        "正文称清河镇 10 件，与该单位年报任何一种口径都不符：本年新收 9；本年新收加上年结转 9；办理结果总计 9；办理结果总计加结转下年度 9",
                        "The narrative gives 10 for 清河镇; no reading of that body's report fits: received 9; received"
                                + " plus carried in 9; handled 9; handled plus carried out 9"));
    }

    @Test
    void nameSeveralMembersShareIsNotCompared() {
        ReportFixture county = county("全县收到政府信息公开申请12件（河镇10件、档案局2件）。");

        assertThat(Verdicts.outcome("RU-TEXT", county.above(town(), received(1).agency("示例县大河镇人民政府"))))
                .isEqualTo(UNDETERMINED);
    }

    static Stream<Arguments> fees() {
        return Stream.of(
                argumentSet("the same", "全县收取信息处理费380元。", PASS),
                argumentSet("more", "依据国务院办公厅的通知，全县收取信息处理费400元，其中县政府办公室20元、清河镇380元。", PASS),
                argumentSet("less", "全县收取信息处理费300元。", FAIL),
                argumentSet("none", "全县未收取信息处理费。", FAIL),
                argumentSet("rounded", "全县收取信息处理费约300元。", NOT_APPLICABLE),
                argumentSet("one office", "本机关未收取信息处理费。", NOT_APPLICABLE),
                argumentSet("silence", "无其他需要报告的事项。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("fees")
    void comparesFees(String sentence, OutcomeKind expected) {
        ReportFixture county = county("依申请公开有序开展。").sentence(6, sentence);

        assertThat(Verdicts.outcome("RU-FEE", county.above(town(), bureau()))).isEqualTo(expected);
    }

    @Test
    void feesNeedTheMembers() {
        assertThat(Verdicts.outcome("RU-FEE", county("有序开展。").sentence(6, "全县收取信息处理费300元。")))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome("RU-FEE", town().above(bureau()))).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void feesShowEveryMember() {
        ReportFixture county = county("有序开展。").sentence(6, "全县收取信息处理费300元。");

        assertThat(Verdicts.findings("RU-FEE", county.above(town(), bureau())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().zh()).isEqualTo("汇总报告称信息处理费 300 元，下级单位年报合计 380 元：示例县清河镇人民政府 380");
                    assertThat(finding.message().en())
                            .isEqualTo("The region reports fees of 300 yuan, its members together 380: 示例县清河镇人民政府 380");
                    assertThat(finding.expected()).isEqualTo("380");
                    assertThat(finding.actual()).isEqualTo("300");
                    assertThat(finding.evidence())
                            .extracting(evidence -> evidence.role())
                            .containsExactly("total", "member");
                });
    }
}
