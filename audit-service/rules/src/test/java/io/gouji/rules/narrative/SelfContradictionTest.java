package io.gouji.rules.narrative;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
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

class SelfContradictionTest {

    static Stream<Arguments> pairs() {
        return Stream.of(
                argumentSet("one column", "我局通过县政府网站审计信息栏目公开信息20条。", "全年通过审计信息专栏公开政府信息16条。", FAIL),
                argumentSet("all information", "2024年，我局主动公开政府信息300条。", "全年共公开政府信息310条。", FAIL),
                argumentSet("one site", "通过县政府门户网站发布信息120条。", "全年通过县政府门户网站共发布政府信息112条。", FAIL),
                argumentSet("generic column of one site", "在县政府网站信息公开专栏发布信息20条。", "在县政府网站信息公开专栏发布信息22条。", FAIL),
                argumentSet("interpretations", "全年发布政策解读9篇。", "全年公开政府信息1条，发布政策解读8篇。", NOT_APPLICABLE),
                argumentSet("the same number", "我局通过审计信息栏目公开信息20条。", "全年通过审计信息专栏公开政府信息20条。", PASS),
                argumentSet("the same in another script", "主动公开政府信息二十条。", "全年共公开政府信息20条。", PASS),
                argumentSet("another column", "通过审计信息栏目公开信息20条。", "通过财政预算专栏公开信息16条。", NOT_APPLICABLE),
                argumentSet(
                        "generic column of two sites", "在县政府网站信息公开专栏发布信息20条。", "在局门户网站信息公开专栏发布信息22条。", NOT_APPLICABLE),
                argumentSet("another site", "通过县政府网站公开信息20条。", "通过微信公众号公开信息16条。", NOT_APPLICABLE),
                argumentSet("site in the clause before", "县政府网站，公开信息20条。", "微信公众号，公开信息16条。", NOT_APPLICABLE),
                argumentSet("another verb", "主动公开政府信息300条。", "全年更新政府信息280条。", NOT_APPLICABLE),
                argumentSet("another measure word", "主动公开政府信息300条。", "主动公开政府信息80件。", NOT_APPLICABLE),
                argumentSet("part of a list", "主动公开政府信息300条。", "其中，公开政府信息100条。", NOT_APPLICABLE),
                argumentSet("kinds of information", "公开机构类信息30条。", "公开人事类信息8条。", NOT_APPLICABLE),
                argumentSet("another year", "2024年主动公开政府信息300条。", "2023年主动公开政府信息280条。", NOT_APPLICABLE),
                argumentSet("half a year", "主动公开政府信息300条。", "上半年公开政府信息120条。", NOT_APPLICABLE),
                argumentSet("rounded", "主动公开政府信息300余条。", "主动公开政府信息312条。", NOT_APPLICABLE),
                argumentSet("another scope", "主动公开政府信息300条。", "全县公开政府信息9000条。", NOT_APPLICABLE),
                argumentSet("only once", "主动公开政府信息300条。", "下一步将继续努力。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void comparesTwoPlaces(String first, String second, OutcomeKind expected) {
        assertThat(Verdicts.outcome(
                        "NT-SELF", ReportFixture.report().sentence(1, first).sentence(5, second)))
                .isEqualTo(expected);
    }

    @Test
    void findingQuotesBothPlaces() {
        Finding finding = Verdicts.findings(
                        "NT-SELF",
                        ReportFixture.report().sentence(1, "通过审计信息栏目公开信息20条。").sentence(5, "全年通过审计信息专栏公开政府信息16条。"))
                .getFirst();

        assertThat(finding.message().zh()).isEqualTo("正文前称“通过审计信息栏目公开信息20条”，后称“全年通过审计信息专栏公开政府信息16条”");
        assertThat(finding.message().en())
                .isEqualTo("The narrative says “通过审计信息栏目公开信息20条” and then “全年通过审计信息专栏公开政府信息16条”");
        assertThat(finding.expected()).isEqualTo("20");
        assertThat(finding.actual()).isEqualTo("16");
        assertThat(finding.difference()).hasToString("-4");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.text())
                .containsExactly("通过审计信息栏目公开信息20条。", "全年通过审计信息专栏公开政府信息16条。");
    }

    @Test
    void laterPlacesAreComparedWithTheFirst() {
        ReportFixture report = ReportFixture.report()
                .sentence(1, "主动公开政府信息300条。")
                .sentence(1, "全年公开政府信息300条。")
                .sentence(5, "全年公开政府信息301条。");

        assertThat(Verdicts.findings("NT-SELF", report)).hasSize(1);
    }
}
