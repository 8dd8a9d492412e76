package io.gouji.rules.structure;

import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for the content of a part whose heading was not found. */
final class PartTraces {

    private static final List<String> TABLES = List.of("T2", "T3", "T4");
    private static final int OVERVIEW = 1;
    private static final int PROBLEMS = 5;
    private static final int TELLING_PREAMBLE = 5;
    private static final Pattern PROBLEM_WORDS = Pattern.compile("主要问题|存在(?:的|着)?(?:一些|主要)?(?:问题|不足|短板)|改进(?:情况|措施)");
    private static final Pattern FEE_WORDS = Pattern.compile("处理费|其他需要(?:报告|说明)");

    private PartTraces() {}

    /** Whether what belongs into a part stands somewhere else in the report. */
    static boolean isThere(ReportView view, int ordinal) {
        return switch (ordinal) {
            case OVERVIEW -> view.report().preamble().size() >= TELLING_PREAMBLE;
            case 2, 3, 4 -> view.report().table(TABLES.get(ordinal - 2)).isPresent();
            case PROBLEMS -> speaks(view, PROBLEM_WORDS);
            default -> speaks(view, FEE_WORDS);
        };
    }

    private static boolean speaks(ReportView view, Pattern words) {
        return view.narrative().stream()
                .map(Passage::text)
                .anyMatch(text -> words.matcher(text).find());
    }
}
