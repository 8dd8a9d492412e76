package io.gouji.parser.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TitleTest {

    private static final String BODY = """

            一、总体情况
            本机关认真履行职责。
            二、主动公开政府信息情况
            三、收到和处理政府信息公开申请情况
            """;

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet("plain", "云山县水务局2024年政府信息公开工作年度报告", "云山县水务局", 2024),
                argumentSet("stray spaces", "云山县水务局 2024 年 政府信息公开 工作年度 报告", "云山县水务局", 2024),
                argumentSet("year first", "2023年云山市人民政府办公厅政府信息公开工作年度报告", "云山市人民政府办公厅", 2023),
                argumentSet("full-width digits", "云山县水务局２０２２年度政府信息公开工作年度报告", "云山县水务局", 2022),
                argumentSet("Chinese year", "云山县水务局二〇二四年政府信息公开工作年度报告", "云山县水务局", 2024),
                argumentSet("year behind in brackets", "云山县水务局政府信息公开工作年度报告（2021年）", "云山县水务局", 2021),
                argumentSet("year behind the subject", "云山县水务局政府信息公开2024年年度报告", "云山县水务局", 2024),
                argumentSet("short form", "云山县水务局2024年政府信息公开年报", "云山县水务局", 2024),
                argumentSet("region", "云山综合实验区2024年政府信息公开工作年度报告", "云山综合实验区", 2024),
                argumentSet("name before the year on its own line", "云山县水务局\n\n2024年政府信息公开工作年度报告", "云山县水务局", 2024),
                argumentSet("name and year on lines of their own", "云山县水务局\n2024年\n政府信息公开工作年度报告", "云山县水务局", 2024),
                argumentSet("broken before the last words", "云山县人民政府2024年政府信息公开\n工作年度报告", "云山县人民政府", 2024),
                argumentSet("broken inside the name", "云山县人力资源和社会\n保障局2024年政府信息公开工作年度报告", "云山县人力资源和社会保障局", 2024),
                argumentSet("government without a gap", "云山县人民政府信息公开工作年度报告（2024年度）", "云山县人民政府", 2024),
                argumentSet("markdown", "# **云山县水务局 2024 年政府信息公开工作年度报告**", "云山县水务局", 2024),
                argumentSet("labelled", "标题：云山县水务局2024年政府信息公开工作年度报告", "云山县水务局", 2024),
                argumentSet("beside its label in a row of cells", "标 题 | 云山县水务局2024年政府信息公开工作年度报告 | ||", "云山县水务局", 2024),
                argumentSet(
                        "behind the page number of a flip book", "Page 8 - 云山县水务局2024年政府信息公开工作年度报告", "云山县水务局", 2024),
                argumentSet("last words in disorder", "云山县白石镇2024年政府信息公开 工作告年度报", "云山县白石镇", 2024),
                argumentSet("site name behind", "云山县水务局2024年政府信息公开工作年度报告-云山县人民政府网", "云山县水务局", 2024),
                argumentSet("traditional characters", "雲山縣水務局2020年政府信息公開工作年度報告", "雲山縣水務局", 2020),
                argumentSet(
                        "below page furniture",
                        "当前位置：首页 > 政府信息公开年报\n发布时间：2025-01-20 09:30\n云山县水务局2024年政府信息公开工作年度报告",
                        "云山县水务局",
                        2024),
                argumentSet("a year no report can have", "云山县水务局1999年政府信息公开工作年度报告", "云山县水务局", 1999));
    }

    static Stream<Arguments> untitled() {
        return Stream.of(
                argumentSet("named by the preamble", "现公布云山县水务局2024年政府信息公开工作年度报告。", "云山县水务局", 2024),
                argumentSet("the year behind the subject", "现公布云山市自然资源局政府信息公开工作2022年度报告。", "云山市自然资源局", 2022),
                argumentSet(
                        "named by its first sentence", "2024年云山市政府信息公开工作年度报告根据《中华人民共和国政府信息公开条例》编制并向社会公布。", "云山市", 2024),
                argumentSet("compiled by", "本报告由云山市司法局编制，统计期限自2023年1月1日起至2023年12月31日止。", "云山市司法局", 2023),
                argumentSet("named by no one", "现公布我局2022年政府信息公开工作年度报告。", null, 2022),
                argumentSet(
                        "a notice quoted is not the reporting body",
                        "根据《云山县人民政府办公室关于2021年度政府信息公开工作年度报告编制工作的通知》要求，现将2021年度政府信息公开工作情况报告如下：",
                        null,
                        2021),
                argumentSet("nothing said", "以下为有关情况。", null, null));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void namesAgencyAndYear(String head, String agency, int year) {
        Narrative narrative = new TextDocument(head + BODY).read();

        assertThat(narrative.recognised()).isTrue();
        assertThat(narrative.agency()).isEqualTo(agency);
        assertThat(narrative.year()).isEqualTo(year);
    }

    @ParameterizedTest
    @MethodSource("untitled")
    void fallsBackToThePreamble(String preamble, @Nullable String agency, @Nullable Integer year) {
        Narrative narrative = new TextDocument(preamble + BODY).read();

        assertThat(narrative.title()).isEmpty();
        assertThat(narrative.agency()).isEqualTo(agency);
        assertThat(narrative.year()).isEqualTo(year);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                argumentSet("empty", ""),
                argumentSet("another report", "云山县水务局2024年法治政府建设年度报告\n一、主要成效\n二、存在问题"),
                argumentSet("a notice about reports", "关于做好2024年政府信息公开工作年度报告编制工作的通知\n各单位：\n请于1月31日前报送。"),
                argumentSet("a list of reports", "云山县水务局2024年政府信息公开工作年度报告\n云山县林业局2024年政府信息公开工作年度报告"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void doesNotRecogniseOtherDocuments(String text) {
        assertThat(new TextDocument(text).read().recognised()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("publishing")
    void neverTakesThePublishingYearForTheReportYear(String text, @Nullable Integer year) {
        assertThat(new TextDocument(text + BODY).read().year()).isEqualTo(year);
    }

    static Stream<Arguments> publishing() {
        return Stream.of(
                argumentSet("only metadata", "发布日期：2025-01-20", null),
                argumentSet("metadata and title", "发布日期：2025年1月20日\n云山县水务局2024年政府信息公开工作年度报告", 2024),
                argumentSet("metadata and preamble", "发布时间：2025-01-20\n2023年，本机关做好了工作，现将有关情况报告如下。", 2023));
    }

    static Stream<Arguments> beginnings() {
        return Stream.of(
                argumentSet("compiled under the regulations", "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）规定编制本报告。", true),
                argumentSet("compiled from duties", "本年度报告是根据《中华人民共和国政府信息公开条例》要求，结合本单位职责编制而成。", true),
                argumentSet("under the regulations", "本报告根据《中华人民共和国政府信息公开条例》和本区有关工作制度。", true),
                argumentSet("a summary of work", "2024年，我市政务公开工作以贯彻《政府信息公开条例》为牵引，取得新进展。", false));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void recognisesAReportThatBreaksOffInItsFirstPart(String preamble, boolean recognised) {
        Narrative narrative = new TextDocument(preamble + "\n一、总体情况\n（一）主动公开情况。公开信息5条。\n").read();

        assertThat(narrative.recognised()).isEqualTo(recognised);
    }

    @Test
    void recognisesAReportByTheAspectsOfItsFirstPart() {
        String work = "2024年，云山县水务局认真贯彻《中华人民共和国政府信息公开条例》。\n一、总体情况\n";

        assertThat(new TextDocument(work + "（一）主动公开\n公开5条。\n（二）依申请公开\n无。\n（三）政府信息管理\n规范。\n")
                        .read()
                        .recognised())
                .isTrue();
        assertThat(new TextDocument(work + "（一）主动公开\n公开5条。\n（二）队伍建设\n培训。\n（三）宣传\n规范。\n")
                        .read()
                        .recognised())
                .isFalse();
    }
}
