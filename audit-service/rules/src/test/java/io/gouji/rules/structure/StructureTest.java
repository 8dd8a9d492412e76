package io.gouji.rules.structure;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts, number slots and part six. */
class StructureTest {

    private static final String REVIEW_HALF = "政府信息公开行政复议";
    private static final String SUIT_HALF = "行政诉讼情况";

    private static ReportFixture report() {
        return ReportFixture.report();
    }

    static Stream<Arguments> parts() {
        String[] six = ReportFixture.titles();
        return Stream.of(
                argumentSet("declared, listed and present agree", report().declares(6, six), PASS),
                argumentSet("no number declared", report().declares(null, six), NOT_APPLICABLE),
                argumentSet("nothing declared", report(), NOT_APPLICABLE),
                argumentSet("five listed", report().declares(6, six[0], six[1], six[2], six[4], six[5]), FAIL),
                argumentSet(
                        "one listed twice",
                        report().declares(
                                        6,
                                        six[0],
                                        six[1],
                                        six[2],
                                        "因政府信息公开被申请行政复议",
                                        "因政府信息公开被申请行政复议和提起行政诉讼情况",
                                        six[4],
                                        six[5]),
                        FAIL),
                argumentSet(
                        "part four split at its comma",
                        report().declares(6, six[0], six[1], six[2], REVIEW_HALF, SUIT_HALF, six[4], six[5]),
                        PASS),
                argumentSet(
                        "part missing from the body", report().declares(6, six).withoutPart(5), FAIL),
                argumentSet("declared without a list", report().declares(6), PASS),
                argumentSet(
                        "declared without a list, part missing",
                        report().declares(6).withoutPart(4),
                        FAIL),
                argumentSet(
                        "body cut off",
                        report().declares(6, six).withoutPart(5).withoutPart(6).truncated(),
                        PASS),
                argumentSet(
                        "body cut off, list short",
                        report().declares(6, six[0], six[1], six[2]).truncated(),
                        FAIL),
                argumentSet(
                        "first parts named, 等 for the others",
                        report().declaredAs("由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成。", 6, six[0], six[1], six[2]),
                        PASS),
                argumentSet(
                        "等 behind the last part, one left out",
                        report().declaredAs("由总体情况、主动公开政府信息情况、其他需要报告的事项等六部分组成。", 6, six[0], six[1], six[5]),
                        FAIL),
                argumentSet("list read from its middle", report().declares(6, six[4], six[5]), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void countsParts(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-PARTS", report)).isEqualTo(expected);
    }

    static Stream<Arguments> slots() {
        return Stream.of(
                argumentSet("number present", "全年公开政府信息 50 条，回复留言3件。", PASS),
                argumentSet("empty slot", "通过网站共主动公开政府信息 条，包含指南 1 条。", FAIL),
                argumentSet("empty slot at the end", "2020年主动公开信息  条。", FAIL),
                argumentSet("ideographic space", "公开政府信息　条。", FAIL),
                argumentSet("space lost in layout", "全年主动公开政府信息条，发布动态3条。", FAIL),
                argumentSet("empty after 共", "收到申请共 件，均已答复。", FAIL),
                argumentSet("placeholder", "公开政府信息XX条。", FAIL),
                argumentSet("underscores", "收到申请__件。", FAIL),
                argumentSet("the regulations", "认真贯彻政府信息公开 条例，完善公开 条目。", PASS),
                argumentSet("application files", "依法办理政府信息公开申请件，满足群众需求。", PASS),
                argumentSet("documents", "主动公开文件，及时解读。", PASS),
                argumentSet("Chinese numeral", "公开信息 三十 条。", PASS));
    }

    @ParameterizedTest
    @MethodSource("slots")
    void findsEmptyNumberSlots(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-BLANKNUM", report().sentence(5, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void everySlotOfEverySentenceIsItsOwnFinding() {
        ReportFixture report = report().sentence(0, "公开信息 条。").sentence(3, "收到申请 件，公开文件 件。");

        assertThat(Verdicts.findings("ST-BLANKNUM", report))
                .hasSize(3)
                .flatExtracting(Finding::evidence)
                .extracting(Evidence::at)
                .doesNotContainNull();
    }

    @Test
    void documentWithoutSentencesHasNoSlotsToJudge() {
        assertThat(Verdicts.outcome("ST-BLANKNUM", report().silent(1).silent(5).silent(6)))
                .isEqualTo(UNDETERMINED);
    }

    static Stream<Arguments> partSix() {
        return Stream.of(
                argumentSet("fee stated", report(), PASS),
                argumentSet("other wording", report().silent(6).sentence(6, "未发生政府信息公开收费事项。"), PASS),
                argumentSet("amount", report().silent(6).sentence(6, "全年收取信息处理费共计400元。"), PASS),
                argumentSet("silent", report().silent(6).sentence(6, "无其他需要报告的事项。"), FAIL),
                argumentSet("missing", report().withoutPart(6), FAIL),
                argumentSet(
                        "missing from a cut document", report().withoutPart(6).truncated(), UNDETERMINED),
                argumentSet(
                        "silent in 2020",
                        ReportFixture.report(2020, FormEdition.E2019).silent(6),
                        NOT_APPLICABLE),
                argumentSet(
                        "silent in 2021",
                        ReportFixture.report(2021, FormEdition.E2021).silent(6),
                        FAIL));
    }

    @ParameterizedTest
    @MethodSource("partSix")
    void wantsAFeeStatement(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ST-SIX", report)).isEqualTo(expected);
    }
}
