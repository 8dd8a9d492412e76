package io.gouji.parser.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.HtmlLayout;
import io.gouji.testkit.generate.ReportGenerator;
import io.gouji.testkit.generate.SheetHabit;
import io.gouji.testkit.generate.TextLayout;
import io.gouji.testkit.generate.TextLayout.Keeps;
import io.gouji.testkit.generate.Typography;
import io.gouji.testkit.generate.WordLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever report is generated and however it is printed, it is read as it is. {@code -Dgouji.generated=N} makes at
 * least N reports for all layouts together instead of the default; a failure names its seeds.
 */
class GeneratedReportTest {

    private static final int REPORTS = Integer.getInteger("gouji.generated", 10_000);

    /** A document of a word processor takes as long to make and read as so many of the others. */
    private static final int HEAVY = 8;

    private static final int SHARE = 1
            + REPORTS
                    / (TextLayout.values().length
                            + HtmlLayout.values().length
                            + (WordLayout.values().length + PrintedLayout.values().length) / HEAVY);
    private static final int MAX_SHOWN = 4;

    private static final List<TextLayout> HABITUAL = List.of(
            TextLayout.TABS,
            TextLayout.PIPES_LEADING,
            TextLayout.MARKDOWN,
            TextLayout.CELLS_BARRED,
            TextLayout.CELLS,
            TextLayout.PAGE,
            TextLayout.SHREDDED,
            TextLayout.RUNNING);

    @ParameterizedTest
    @EnumSource(TextLayout.class)
    void textIsReadAsItIs(TextLayout layout) {
        check(SHARE, seed -> {
            GeneratedReport report = ReportGenerator.report(seed, layout.typography());
            return Comparison.differences(
                    report, layout.print(report).getBytes(StandardCharsets.UTF_8), layout.keeps());
        });
    }

    @ParameterizedTest
    @EnumSource(SheetHabit.class)
    void habitsOfOfficesAreRead(SheetHabit habit) {
        for (TextLayout layout : HABITUAL) {
            check(1 + SHARE / HEAVY, seed -> {
                GeneratedReport report = ReportGenerator.report(seed, layout.typography());
                return Comparison.differences(
                        report, layout.print(report, habit).getBytes(StandardCharsets.UTF_8), layout.keeps());
            });
        }
        check(1 + SHARE / HEAVY, seed -> {
            GeneratedReport report = ReportGenerator.report(seed, Typography.FREE);
            return Comparison.differences(
                    report, HtmlLayout.SPANS.print(report, habit).getBytes(StandardCharsets.UTF_8), Keeps.ALL);
        });
    }

    @ParameterizedTest
    @EnumSource(HtmlLayout.class)
    void pageIsReadAsItIs(HtmlLayout layout) {
        check(SHARE, seed -> {
            GeneratedReport report = ReportGenerator.report(seed, Typography.FREE);
            return Comparison.differences(report, layout.print(report).getBytes(StandardCharsets.UTF_8), Keeps.ALL);
        });
    }

    @ParameterizedTest
    @EnumSource(WordLayout.class)
    void wordDocumentIsReadAsItIs(WordLayout layout) {
        check(1 + SHARE / HEAVY, seed -> {
            GeneratedReport report = ReportGenerator.report(seed, Typography.FREE);
            return Comparison.differences(report, layout.print(report), Keeps.ALL);
        });
    }

    @ParameterizedTest
    @EnumSource(PrintedLayout.class)
    void printedReportIsReadAsItIs(PrintedLayout layout) {
        check(1 + SHARE / HEAVY, seed -> {
            GeneratedReport report = ReportGenerator.report(seed, Typography.FREE);
            return Comparison.differences(report, layout.print(report), Keeps.ALL);
        });
    }

    private static void check(int reports, LongFunction<List<String>> differences) {
        List<String> failures = LongStream.rangeClosed(1, reports)
                .parallel()
                .mapToObj(seed -> failure(seed, differences.apply(seed)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(failures.stream().limit(MAX_SHOWN))
                .as("%d of %d reports read other than they are", failures.size(), reports)
                .isEmpty();
    }

    private static Optional<String> failure(long seed, List<String> wrong) {
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("seed %d, %d: %s"
                        .formatted(seed, wrong.size(), wrong.subList(0, Math.min(MAX_SHOWN, wrong.size()))));
    }
}
