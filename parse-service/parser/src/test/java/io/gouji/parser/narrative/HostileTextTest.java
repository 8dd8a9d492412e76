package io.gouji.parser.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text holds, the reader answers, soon, and the same each time. */
class HostileTextTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final int MANY = 200_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("one letter", "政".repeat(MANY)),
                argumentSet("digits and spaces", "1 ".repeat(MANY)),
                argumentSet("open brackets", "（".repeat(MANY)),
                argumentSet("headings", "一、总体情况".repeat(MANY / 10)),
                argumentSet("heading lines", "二、主动公开政府信息情况\n".repeat(MANY / 20)),
                argumentSet("titles", "政府信息公开工作年度报告\n".repeat(MANY / 20)),
                argumentSet("dates", "2024年1月1日至".repeat(MANY / 10)),
                argumentSet("stars", "*".repeat(MANY)),
                argumentSet("lists", "总体情况、主动公开政府信息情况、和".repeat(MANY / 20)),
                argumentSet("table words", "一、总体情况\n第二十条第（一）项" + "行政事业性收费0".repeat(MANY / 10)),
                argumentSet("blank lines", "\n".repeat(MANY)),
                argumentSet("broken surrogates", "\uD840".repeat(100) + "一、总体情况\uDC00"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void answersSoon(String text) {
        Narrative narrative = assertTimeoutPreemptively(LONG_ENOUGH, () -> new TextDocument(text).read());

        assertThat(narrative.sections()).hasSizeLessThanOrEqualTo(6);
    }

    @RepeatedTest(50)
    void answersTheSameForTheSameScraps(RepetitionInfo repetition) {
        String[] scraps = {
            "一、总体情况",
            "（一）",
            "政府信息公开",
            "2024年",
            "年度报告",
            "\n",
            " ",
            "。",
            "，",
            "、",
            "和",
            "其他需要报告的事项",
            "六、",
            "|",
            "0",
            "1月1日",
            "至",
            "**",
            "#",
            "（",
            "）",
            "云山县水务局",
            "第二十条第（一）项",
            "复议",
            "六个部分",
            "发布日期：",
            "2025-13-40",
            "\t"
        };
        var random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(scraps[random.nextInt(scraps.length)]);
        }

        assertThat(new TextDocument(text.toString()).read()).isEqualTo(new TextDocument(text.toString()).read());
    }
}
