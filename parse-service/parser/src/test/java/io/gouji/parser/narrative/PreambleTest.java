package io.gouji.parser.narrative;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.DeclaredParts;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.StatisticPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PreambleTest {

    private static Narrative read(String preamble) {
        return new TextDocument("云山县水务局2024年政府信息公开工作年度报告\n" + preamble + "\n一、总体情况\n公开5条。\n二、主动公开政府信息情况\n").read();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                argumentSet(
                        "official titles",
                        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。",
                        6,
                        List.of(
                                "总体情况",
                                "主动公开政府信息情况",
                                "收到和处理政府信息公开申请情况",
                                "政府信息公开行政复议、行政诉讼情况",
                                "存在的主要问题及改进情况",
                                "其他需要报告的事项")),
                argumentSet(
                        "conjunction before the last",
                        "全文包括总体情况，主动公开政府信息情况，存在的主要问题和改进情况和其他需要报告的事项共四个方面。",
                        4,
                        List.of("总体情况", "主动公开政府信息情况", "存在的主要问题和改进情况", "其他需要报告的事项")),
                argumentSet("number before the list", "本报告共分2个部分：总体情况、其他需要报告的事项。", 2, List.of("总体情况", "其他需要报告的事项")),
                argumentSet(
                        "no number",
                        "内容包括总体情况、主动公开政府信息情况及其他需要报告的事项。",
                        null,
                        List.of("总体情况", "主动公开政府信息情况", "其他需要报告的事项")),
                argumentSet(
                        "an unofficial part",
                        "本报告由总体情况、主动公开政府信息情况、工作机制建设情况、其他需要报告的事项等四部分组成，现予公布。",
                        4,
                        List.of("总体情况", "主动公开政府信息情况", "工作机制建设情况", "其他需要报告的事项")),
                argumentSet(
                        "a remark behind the list",
                        "内容包括总体情况、其他需要报告的事项，现将有关情况报告如下。",
                        null,
                        List.of("总体情况", "其他需要报告的事项")),
                argumentSet("number only", "本报告全文由六个部分组成。", 6, List.of()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsDeclaredParts(String preamble, @Nullable Integer number, List<String> listed) {
        DeclaredParts parts = requireNonNull(read(preamble).declaredParts());

        assertThat(parts.number()).isEqualTo(number);
        assertThat(parts.listed()).isEqualTo(listed);
        assertThat(parts.raw()).isEqualTo(preamble);
    }

    @ParameterizedTest
    @MethodSource("noLists")
    void declaresNothing(String preamble) {
        assertThat(read(preamble).declaredParts()).isNull();
    }

    static Stream<Arguments> noLists() {
        return Stream.of(
                argumentSet("no preamble", ""),
                argumentSet("no list", "根据条例规定，现公布本报告。"),
                argumentSet("measures counted", "我们从三个方面加强了管理。"));
    }

    static Stream<Arguments> periods() {
        return Stream.of(
                argumentSet("plain", "统计期限为2024年1月1日至2024年12月31日。", "2024年1月1日至2024年12月31日", 2024),
                argumentSet("spaces", "统计期限为 2024年 1月 1日至 2024 年 12 月 31 日。", "2024年 1月 1日至 2024 年 12 月 31 日", 2024),
                argumentSet(
                        "begin and end words", "数据统计期限自2024年1月1日起，至2024年12月31日止。", "2024年1月1日起，至2024年12月31日止", 2024),
                argumentSet("year left out at the end", "数据统计周期为2024年1月1日到12月31日止。", "2024年1月1日到12月31日止", 2024),
                argumentSet("year left out altogether", "数据统计期限为1月1日至12月31日。", "1月1日至12月31日", 2024),
                argumentSet("dash", "统计期限：2024年1月1日—2024年12月31日。", "2024年1月1日—2024年12月31日", 2024),
                argumentSet("months", "统计期限为2024年1月至12月。", "2024年1月至12月", 2024),
                argumentSet(
                        "another year than the title's", "统计期限为2023年1月1日至2023年12月31日。", "2023年1月1日至2023年12月31日", 2023));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void readsThePeriod(String preamble, String raw, int year) {
        StatisticPeriod period = requireNonNull(read(preamble).period());

        assertThat(period.from()).isEqualTo(LocalDate.of(year, 1, 1));
        assertThat(period.to()).isEqualTo(LocalDate.of(year, 12, 31));
        assertThat(period.raw()).isEqualTo(raw);
    }

    @Test
    void findsNoPeriodInOtherSpans() {
        assertThat(read("咨询电话接听时间为周一至周五。").period()).isNull();
        assertThat(read("2024年2月30日至2024年13月1日为统计期限。").period()).isNull();
    }

    @Test
    void joinsTheLinesOfTheLayout() {
        List<Sentence> preamble = read("本报告根据《中华人民共和国政府信息公开条\n\n例》的要求，由云山县水务局的办公室编\n\n写和发布。本报告公开。")
                .preamble();

        assertThat(preamble)
                .extracting(Sentence::text)
                .containsExactly("本报告根据《中华人民共和国政府信息公开条例》的要求，由云山县水务局的办公室编写和发布。", "本报告公开。");
    }
}
