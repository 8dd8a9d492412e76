package io.gouji.rules;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Section;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells parts that were read whole from those that were not, whose silence says nothing about the agency. */
public final class Parts {

    /** How many parts the form has. */
    public static final int NUMBER = 6;

    private static final Pattern OMISSION =
            Pattern.compile("[\\[［【（(]\\s*(?:…+|\\.{3,}|。{3,}|略|省略|下略|中略)\\s*[\\]］】）)]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");

    private Parts() {}

    /** Whether a text says of itself that something is left out of it, as an excerpt does. */
    public static boolean omitsSomething(String text) {
        return mayOmitSomething(text) && OMISSION.matcher(text).find();
    }

    /** Whether one of the marks stands there that no match of {@link #OMISSION} lacks. */
    private static boolean mayOmitSomething(String text) {
        return text.indexOf('略') >= 0 || text.indexOf('…') >= 0 || text.contains("...") || text.contains("。。。");
    }

    /** The text without its white space, which is the layout's and not the writer's. */
    public static String squeezed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                return SPACE.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    /** How many letters and digits a text has. */
    public static long length(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /**
     * Whether the text of a part is all there: another part follows or the report does not break off, and nothing is
     * left out.
     */
    public static boolean isWhole(ParsedReport report, Section part) {
        boolean last = report.sections().getLast().equals(part);
        return !(last && report.truncated()) && !omitsSomething(part.text());
    }

    /** The part with an ordinal, when it was found and is all there. */
    public static Optional<Section> whole(ParsedReport report, int ordinal) {
        return report.section(ordinal).filter(part -> isWhole(report, part));
    }

    /** Why a part that is not {@link #whole whole} cannot be judged. */
    public static Outcome unread(ParsedReport report, int ordinal) {
        if (report.section(ordinal).isPresent() || report.truncated()) {
            return Outcome.undetermined(
                    "第" + ChineseOrdinal.of(ordinal) + "部分未能读全", "part " + ordinal + " was not read whole");
        }
        return report.sections().isEmpty()
                ? Outcome.undetermined("未能识别报告的各部分", "the parts of the report could not be told")
                : Outcome.notApplicable(
                        "报告没有第" + ChineseOrdinal.of(ordinal) + "部分", "the report has no part " + ordinal);
    }
}
