package io.gouji.parser.narrative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.Signature;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a report: who signs it and when, and whether it is the end at all. */
class EndTest {

    private static final String HEAD = """
            云山县水务局2024年政府信息公开工作年度报告
            一、总体情况
            公开5条。
            二、主动公开政府信息情况
            三、收到和处理政府信息公开申请情况
            四、政府信息公开行政复议、行政诉讼情况
            五、存在的主要问题及改进情况
            不够及时。
            六、其他需要报告的事项
            """;

    private static Narrative read(String end) {
        return new TextDocument(HEAD + end).read();
    }

    static Stream<Arguments> signatures() {
        return Stream.of(
                argumentSet("two lines", "无。\n\n云山县水务局\n2025年1月17日\n", "云山县水务局", "2025年1月17日"),
                argumentSet("spaces", "无。\n云山县水务局\n2025 年 1 月 17 日", "云山县水务局", "2025 年 1 月 17 日"),
                argumentSet("Chinese numerals", "无。\n云山县水务局\n二〇二五年一月十七日", "云山县水务局", "二〇二五年一月十七日"),
                argumentSet("digits only", "无。\n云山县水务局\n2025-01-17", "云山县水务局", "2025-01-17"),
                argumentSet("one line", "无。\n云山县水务局  2025年1月17日", "云山县水务局", "2025年1月17日"),
                argumentSet("glued to the last sentence", "全年未收取信息处理费。云山县水务局2025年1月17日", "云山县水务局", "2025年1月17日"),
                argumentSet("date alone", "无。\n2025年1月17日", null, "2025年1月17日"),
                argumentSet("date first", "无。\n2025年1月17日\n云山县水务局", "云山县水务局", "2025年1月17日"),
                argumentSet("page furniture behind", "无。\n云山县水务局\n2025年1月17日\n打印本页 关闭窗口\n", "云山县水务局", "2025年1月17日"),
                argumentSet("last sentence without its stop", "无\n云山县水务局\n2025年1月17日", "云山县水务局", "2025年1月17日"));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void readsTheSignature(String end, @Nullable String agency, String raw) {
        Narrative narrative = read(end);

        Signature signature = requireNonNull(narrative.signature());
        PrintedDate date = requireNonNull(signature.date());
        assertThat(signature.agency()).isEqualTo(agency);
        assertThat(date.value()).isEqualTo(LocalDate.of(2025, 1, 17));
        assertThat(date.raw()).isEqualTo(raw);
        assertThat(narrative.sections().get(5).text())
                .doesNotContain("水务局", "17日")
                .isNotEmpty();
        assertThat(narrative.publishedOn()).isNull();
    }

    @Test
    void readsASignatureWithoutADate() {
        assertThat(read("无。\n云山县水务局").signature()).isEqualTo(new Signature("云山县水务局", null));
    }

    static Stream<Arguments> unsigned() {
        return Stream.of(
                argumentSet("no block", "无。"),
                argumentSet("a date inside a sentence", "本报告已于2025年1月17日公布。"),
                argumentSet("a date that ends the prose", "办法施行于2021年1月1日"),
                argumentSet("no such day", "无。\n2025年2月30日"));
    }

    @ParameterizedTest
    @MethodSource("unsigned")
    void findsNoSignature(String end) {
        assertThat(read(end).signature()).isNull();
    }

    static Stream<Arguments> publishing() {
        return Stream.of(
                argumentSet("before the title", "发布日期：2025-01-20\n" + HEAD + "无。"),
                argumentSet("with a time", "发布时间：2025-01-20 15:35\n" + HEAD + "无。"),
                argumentSet("among other metadata", "索 引 号：0001/2025-0002 公开日期：2025-01-20 发布机构：水务局\n" + HEAD + "无。"),
                argumentSet("behind the article", HEAD + "无。\n云山县水务局\n2025年1月17日\n发布日期：2025年1月20日"),
                argumentSet("before its source", "2025年1月20日 来源：水务局\n" + HEAD + "无。"));
    }

    @ParameterizedTest
    @MethodSource("publishing")
    void readsThePublishingDate(String text) {
        Narrative narrative = new TextDocument(text).read();

        assertThat(requireNonNull(narrative.publishedOn()).value()).isEqualTo(LocalDate.of(2025, 1, 20));
        assertThat(narrative.year()).isEqualTo(2024);
        assertThat(narrative.preamble()).isEmpty();
    }

    static Stream<Arguments> truncation() {
        return Stream.of(
                argumentSet("complete", HEAD + "无。", false),
                argumentSet("complete without a stop", HEAD + "无其他需要报告的事项", false),
                argumentSet("last part empty", HEAD, false),
                argumentSet("last part breaks off", HEAD + "2024年，本机关依照《政府信息公开信息处理费管理办法》、", true),
                argumentSet("inside part one", "云山县水务局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息5条，其中", true),
                argumentSet("before the tables", HEAD.substring(0, HEAD.indexOf("二、")), true),
                argumentSet("inside a table", HEAD.substring(0, HEAD.indexOf("四、")) + "一、本年新收政府信息公开申请数量 0 0", true),
                argumentSet("inside part five", HEAD.substring(0, HEAD.indexOf("六、")) + "二是公开的深度有待", true),
                argumentSet("part six left out by the agency", HEAD.substring(0, HEAD.indexOf("六、")), false),
                argumentSet("part four left out", HEAD.replaceAll("四、.*\n", "") + "无。", false));
    }

    @ParameterizedTest
    @MethodSource("truncation")
    void tellsTextThatBreaksOff(String text, boolean truncated) {
        assertThat(new TextDocument(text).read().truncated()).isEqualTo(truncated);
    }
}
