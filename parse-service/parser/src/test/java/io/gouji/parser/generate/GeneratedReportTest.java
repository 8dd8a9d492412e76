package io.gouji.parser.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.HtmlLayout;
import io.gouji.testkit.generate.ReportGenerator;
import io.gouji.testkit.generate.TextLayout;
import io.gouji.testkit.generate.TextLayout.Keeps;
import io.gouji.testkit.generate.Typography;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever report is generated and however it is printed, it is read as it is. {@code -Dgouji.generated=N} makes N
 * reports for all layouts together instead of the default; a failure names its seed.
 */
class GeneratedReportTest {

    private static final int REPORTS = Integer.getInteger("gouji.generated", 300);
    private static final int LAYOUTS =
            TextLayout.values().length + HtmlLayout.values().length + WordLayout.values().length;
    private static final int MAX_SHOWN = 4;

    @ParameterizedTest
    @EnumSource(TextLayout.class)
    void textIsReadAsItIs(TextLayout layout) {
        check(seed -> {
            GeneratedReport report = ReportGenerator.report(seed, layout.typography());
            return Comparison.differences(
                    report, layout.print(report).getBytes(StandardCharsets.UTF_8), layout.keeps());
        });
    }

    @ParameterizedTest
    @EnumSource(HtmlLayout.class)
    void pageIsReadAsItIs(HtmlLayout layout) {
        check(seed -> {
            GeneratedReport report = ReportGenerator.report(seed, Typography.FREE);
            return Comparison.differences(report, layout.print(report).getBytes(StandardCharsets.UTF_8), Keeps.ALL);
        });
    }

    @ParameterizedTest
    @EnumSource(WordLayout.class)
    void wordDocumentIsReadAsItIs(WordLayout layout) {
        check(seed -> {
            GeneratedReport report = ReportGenerator.report(seed, Typography.FREE);
            return Comparison.differences(report, layout.print(report), Keeps.ALL);
        });
    }

    private static void check(LongFunction<List<String>> differences) {
        var failures = new ArrayList<String>();
        int failed = 0;
        for (long seed = 1; seed <= Math.max(1, REPORTS / LAYOUTS); seed++) {
            List<String> wrong = differences.apply(seed);
            if (!wrong.isEmpty()) {
                failed++;
                if (failures.size() < MAX_SHOWN) {
                    failures.add("seed " + seed + ", " + wrong.size() + ": "
                            + wrong.subList(0, Math.min(MAX_SHOWN, wrong.size())));
                }
            }
        }
        assertThat(failures).as(failed + " reports read other than they are").isEmpty();
    }
}
