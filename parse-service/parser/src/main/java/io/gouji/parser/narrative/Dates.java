package io.gouji.parser.narrative;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How years and days are printed. The patterns are for folded text. */
final class Dates {

    static final String DIGIT = "[0-9〇零O一二三四五六七八九]";
    static final String YEAR_NUMBER = DIGIT + "{4}";
    static final String SMALL = "[0-9〇零一二三四五六七八九十]{1,3}";

    /** The day of a month, told from a time that follows it without its space. */
    static final String DAY_NUMBER = "3[01]|[12][0-9]|0?[1-9]|[一二三四五六七八九十]{1,3}";

    /** A whole date; groups 1 to 3 are year, month and day. */
    static final Pattern DATE =
            Pattern.compile("(" + YEAR_NUMBER + ")[年./-](" + SMALL + ")[月./-](" + DAY_NUMBER + ")[日号]?");

    /** A year with its word; group 1 is the number. */
    static final Pattern YEAR = Pattern.compile("(?<![0-9])(" + YEAR_NUMBER + ")年度?");

    private Dates() {}

    /** The day three groups of a match name; null when the calendar has no such day. */
    static @Nullable LocalDate day(MatchResult match, int yearGroup) {
        return day(
                Numerals.read(match.group(yearGroup)),
                Numerals.read(match.group(yearGroup + 1)),
                Numerals.read(match.group(yearGroup + 2)));
    }

    static @Nullable LocalDate day(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        if (year == null || month == null || day == null) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
