package io.gouji.rules.citation;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeeNoticeCitationTest {

    private static final String NOTICE = "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）";

    static Stream<Arguments> citations() {
        return Stream.of(
                argumentSet("right", "按照" + NOTICE + "规定的按件、按量收费标准，未收取。", PASS),
                argumentSet("right, without the tariff", "依据" + NOTICE + "，未收取信息处理费。", PASS),
                argumentSet("right, spaces", "依据" + NOTICE.replace("109号", " 109 号") + "，未收取。", PASS),
                argumentSet("one tariff", "按照" + NOTICE + "规定的按件收费标准收取100元。", PASS),
                argumentSet(
                        "angle brackets of a keyboard",
                        "依据" + NOTICE.replace('〈', '<').replace('〉', '>') + "，未收取。",
                        PASS),
                argumentSet(
                        "doubled title marks", "依据" + NOTICE.replace('〈', '《').replace('〉', '》') + "，未收取。", PASS),
                argumentSet("square brackets", "依据" + NOTICE.replace('〔', '[').replace('〕', ']') + "，未收取。", PASS),
                argumentSet("the measures by name", "依据《政府信息公开信息处理费管理办法》规定，收取400元。", PASS),
                argumentSet("not cited", "未收取信息处理费。", NOT_APPLICABLE),
                argumentSet("another notice", "依据《某省政府信息公开规定》（某政发〔2020〕9号），未收费。", NOT_APPLICABLE),
                argumentSet("wrong issuer", "依据" + NOTICE.replace("国务院办公厅", "国务院") + "，未收取。", FAIL),
                argumentSet("provincial issuer", "依据" + NOTICE.replace("国务院办公厅", "省政府办公厅") + "，未收取。", FAIL),
                argumentSet(
                        "round inner brackets", "依据" + NOTICE.replace('〈', '（').replace('〉', '）') + "，未收取。", FAIL),
                argumentSet("wrong year", "依据" + NOTICE.replace("2020", "2021") + "，未收取。", FAIL),
                argumentSet("wrong serial", "依据" + NOTICE.replace("109", "106") + "，未收取。", FAIL),
                argumentSet("wrong kind of document", "依据" + NOTICE.replace("国办函", "国办发") + "，未收取。", FAIL),
                argumentSet("round year brackets", "依据" + NOTICE.replace("〔2020〕", "（2020）") + "，未收取。", FAIL),
                argumentSet("words lost", "按照" + NOTICE + "规定 按量收费标准，未产生。", FAIL),
                argumentSet("words lost, gap closed", "按照" + NOTICE + "规定按量收费标准，未产生。", FAIL),
                argumentSet("word lost before the comma", "按照" + NOTICE + "规定的、按量收费标准，未产生。", FAIL),
                argumentSet("both words lost", "按照" + NOTICE + "规定 收费标准，未产生。", FAIL));
    }

    @ParameterizedTest
    @MethodSource("citations")
    void judges(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("CT-FEE", ReportFixture.report().sentence(6, sentence)))
                .isEqualTo(expected);
    }

    @Test
    void everyFaultOfACitationIsNamed() {
        String sentence = "按照《国务院关于印发（政府信息公开信息处理费管理办法）的通知》（国办函〔2020〕19号）规定 按量收费标准，未产生。";

        assertThat(Verdicts.findings("CT-FEE", ReportFixture.report().sentence(6, sentence)))
                .extracting(Finding::message)
                .extracting(Message::zh)
                .containsExactly(
                        "发文机关应为“国务院办公厅”，报告写作“国务院”",
                        "书名号内的书名应用“〈〉”，报告用“（）”",
                        "发文字号应为“国办函〔2020〕109号”，报告写作“国办函〔2020〕19号”",
                        "“规定的按件、按量收费标准”一语残缺，报告写作“规定 按量收费标准”");
    }
}
