package io.gouji.rules.citation;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatuteCitationTest {

    private static final String LAW = "《中华人民共和国政府信息公开条例》";
    private static final String NOTICE = "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）";
    private static final String NOTICE_OF_2019 = "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）";

    static Stream<Arguments> citations() {
        return Stream.of(
                argumentSet("by name", "根据" + LAW + "编制。", PASS),
                argumentSet("with its order", "根据" + LAW + "（国务院令第711号）编制。", PASS),
                argumentSet("with its order in short", "根据" + LAW + "（国令第 711 号，以下简称《条例》）编制。", PASS),
                argumentSet("order before the name", "根据国务院令第711号公布的" + LAW + "编制。", PASS),
                argumentSet("revised", "根据《中华人民共和国政府信息公开条例（修订）》编制。", PASS),
                argumentSet("in short", "根据《政府信息公开条例》编制。", PASS),
                argumentSet("the archives act", "根据《中华人民共和国档案法实施条例》和" + LAW + "编制。", PASS),
                argumentSet("another order", LAW + "施行后，落实《重大行政决策程序暂行条例》（国务院令第713号）。", PASS),
                argumentSet("superseded order", "根据" + LAW + "（国务院令第492号）编制。", FAIL),
                argumentSet("superseded order alone", "根据国务院令第492号编制。", FAIL),
                argumentSet("telling of the superseded order", "原条例（国务院令第492号）已修订，根据" + LAW + "编制。", PASS),
                argumentSet("wrong order", "根据" + LAW + "（国务院令第771号）编制。", FAIL),
                argumentSet("misspelt", "根据《中华人民共和国政府信息公开条列》编制。", FAIL),
                argumentSet("a word lost", "根据《中华人民共和国信息公开条例》编制。", FAIL),
                argumentSet("notice", "按照" + NOTICE + "编制。", PASS),
                argumentSet(
                        "notice, keyboard brackets",
                        "按照" + NOTICE.replace('〔', '[').replace('〕', ']') + "编制。",
                        PASS),
                argumentSet(
                        "notice, doubled marks", "按照" + NOTICE.replace('〈', '《').replace('〉', '》') + "编制。", PASS),
                argumentSet("notice by its number", "按照国办公开办函〔2021〕30号编制。", PASS),
                argumentSet(
                        "notice, round brackets",
                        "按照" + NOTICE.replace('〔', '(').replace('〕', ')') + "编制。",
                        FAIL),
                argumentSet("notice, wrong issuer", "按照" + NOTICE.replace("政府信息与政务公开办公室", "") + "编制。", FAIL),
                argumentSet("notice, issuer left out", "按照《[…]关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制。", PASS),
                argumentSet("notice passed on by the province", "按照《示例省政府办公厅关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制。", PASS),
                argumentSet("notice, wrong number", "按照" + NOTICE.replace("30号", "60号") + "编制。", FAIL),
                argumentSet("notice, wrong series", "按照" + NOTICE.replace("国办公开办函", "国办公开函") + "编制。", FAIL),
                argumentSet("another letter of the office", "落实国办公开办函〔2020〕1号要求。", PASS),
                argumentSet("superseded notice", "按照" + NOTICE_OF_2019 + "编制。", FAIL),
                argumentSet("both notices", "按照" + NOTICE_OF_2019 + "、" + NOTICE + "编制。", PASS),
                argumentSet("nothing cited", "公开信息三十条。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("citations")
    void comparesCitations(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("CT-LAW", ReportFixture.report().sentence(0, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void noticeOf2019IsRightForItsYears() {
        ReportFixture report = ReportFixture.report(2020, FormEdition.E2019);

        assertThat(Verdicts.outcome("CT-LAW", report.sentence(0, "按照" + NOTICE_OF_2019 + "编制。")))
                .isEqualTo(PASS);
        assertThat(Verdicts.findings(
                        "CT-LAW", ReportFixture.report(2020, FormEdition.E2019).sentence(0, "按照" + NOTICE + "编制。")))
                .extracting(Finding::message)
                .containsExactly(new Message(
                        "2020年度应引用国办公开办函〔2019〕60号，报告引用国办公开办函〔2021〕30号",
                        "For report year 2020 the notice is 国办公开办函〔2019〕60号; the report cites 国办公开办函〔2021〕30号"));
    }

    @Test
    void everyFaultOfACitationIsItsOwnFinding() {
        assertThat(Verdicts.findings(
                        "CT-LAW",
                        ReportFixture.report()
                                .sentence(
                                        0,
                                        "根据" + LAW + "（国务院令第492号）和"
                                                + NOTICE.replace('〔', '（').replace('〕', '）') + "编制。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("国务院令第492号已被修订后的第711号取代，应引用国务院令第711号", "发文字号的年份应用六角括号“〔〕”，报告写作“国办公开办函（2021）30号”");
        assertThat(Verdicts.findings("CT-LAW", ReportFixture.report().sentence(0, "根据" + LAW + "（国务院令第771号）。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("《条例》的文号应为国务院令第711号，报告写作第771号");
    }

    @Test
    void yearNotKnownLeavesTheNoticeOpen() {
        assertThat(Verdicts.outcome(
                        "CT-LAW", ReportFixture.report().yearUnknown().sentence(0, "按照" + NOTICE_OF_2019 + "编制。")))
                .isEqualTo(PASS);
    }
}
