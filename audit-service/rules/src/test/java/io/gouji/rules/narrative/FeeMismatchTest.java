package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeeMismatchTest {

    private static ReportFixture says(String sentence) {
        return ReportFixture.report().silent(6).sentence(6, sentence);
    }

    static Stream<Arguments> fees() {
        return Stream.of(
                argumentSet("one sum", "2024年实际收取信息处理费共计400元。", PASS),
                argumentSet("nothing charged", "全年收取信息处理费0元。", PASS),
                argumentSet("payers that add up", "收取信息处理费2950元。其中，甲县1件，收取420元；乙县2件，收取290元；公安局21件，收取2240元。", PASS),
                argumentSet("payers in brackets", "收取信息处理费500元（甲局200元、乙局300元）。", PASS),
                argumentSet("thousands separator", "收取信息处理费1,230元，其中甲局230元、乙局1,000元。", PASS),
                argumentSet("Chinese numeral", "收取信息处理费三百八十元。", PASS),
                argumentSet("ten thousands", "收取信息处理费0.038万元。", PASS),
                argumentSet("open list", "收取信息处理费500元，其中甲局200元、乙局100元等。", PASS),
                argumentSet("one example", "收取信息处理费500元，其中甲局200元。", PASS),
                argumentSet("reduced", "收取信息处理费500元，减免205元。", PASS),
                argumentSet("price", "按每件100元的标准，收取信息处理费400元。", PASS),
                argumentSet("payers that fall short", "收取信息处理费2950元。其中，甲县1件，收取420元；乙县2件，收取290元。", FAIL),
                argumentSet("payers that exceed it", "收取信息处理费500元，其中甲局600元。", FAIL),
                argumentSet("brackets that do not add up", "收取信息处理费500元（甲局200元、乙局310元）。", FAIL),
                argumentSet("not of the tariff", "收取信息处理费385元。", FAIL),
                argumentSet("decimals", "收取信息处理费38.5元。", FAIL),
                argumentSet("wrong unit", "收取信息处理费380万元。", FAIL),
                argumentSet("rounded", "收取信息处理费约385元。", PASS),
                argumentSet("nothing charged, in words", "全年未收取信息处理费。", NOT_APPLICABLE),
                argumentSet("another charge", "全年行政事业性收费385元。", NOT_APPLICABLE),
                argumentSet("another year", "2023年收取信息处理费385元。", NOT_APPLICABLE),
                argumentSet("spending", "安排政务公开经费12345元。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("fees")
    void judges(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("NT-FEE", says(sentence))).isEqualTo(expected);
    }

    @Test
    void breakdownInTheNextSentenceBelongsToTheTotal() {
        ReportFixture report = says("收取信息处理费500元。").sentence(6, "其中，甲局200元，乙局310元。");

        assertThat(Verdicts.findings("NT-FEE", report))
                .extracting(finding -> finding.message().zh())
                .containsExactly("信息处理费总额 500 元，所列各项 200 + 310 = 510 元");
    }

    @Test
    void feesOutsidePartSixCountWhenTheyAreNamed() {
        assertThat(Verdicts.outcome("NT-FEE", ReportFixture.report().sentence(1, "全年收取信息处理费385元。")))
                .isEqualTo(FAIL);
        assertThat(Verdicts.outcome("NT-FEE", ReportFixture.report().sentence(1, "依申请公开收费385元。")))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(Verdicts.outcome("NT-FEE", says("依申请公开收费385元。"))).isEqualTo(FAIL);
    }

    @Test
    void textThatBreaksOffBeforePartSixIsUndetermined() {
        assertThat(Verdicts.outcome(
                        "NT-FEE", ReportFixture.report().withoutPart(6).truncated()))
                .isEqualTo(UNDETERMINED);
        assertThat(Verdicts.outcome("NT-FEE", ReportFixture.report().withoutPart(6)))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void findingsSayWhatIsWrong() {
        assertThat(Verdicts.findings("NT-FEE", says("收取信息处理费505元（甲局200元、乙局310元）。")))
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "Fees are 505 yuan in total; the items 200 + 310 = 510",
                        "A fee of 505元 is no multiple of 10 yuan, as the tariff demands");
        Finding unit = Verdicts.findings("NT-FEE", says("收取信息处理费380万元。")).getFirst();
        assertThat(unit.message().zh()).isEqualTo("信息处理费 380万元 疑将单位“元”写作“万元”");
        assertThat(unit.message().en()).isEqualTo("A fee of 380万元 seems to say 万元 for 元");
        assertThat(unit.actual()).isEqualTo("380万元");
        assertThat(unit.severity()).isEqualTo(Severity.WARNING);
        Finding sum =
                Verdicts.findings("NT-FEE", says("收取信息处理费500元（甲局200元、乙局310元）。")).getFirst();
        assertThat(sum.expected()).isEqualTo("510");
        assertThat(sum.actual()).isEqualTo("500");
        Finding odd = Verdicts.findings("NT-FEE", says("收取信息处理费385元。")).getFirst();
        assertThat(odd.message().zh()).isEqualTo("信息处理费 385元 不是10元的整数倍，不合收费标准");
    }
}
