package io.gouji.parser.narrative;

import io.gouji.contract.report.StatisticPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the span of time the figures cover. */
final class PeriodFinder {

    private static final String DAY =
            "(?:(" + Dates.YEAR_NUMBER + ")年度?)?(" + Dates.SMALL + ")月(?:份|底)?(?:(" + Dates.SMALL + ")[日号])?";
    private static final Pattern RANGE = Pattern.compile(DAY + "(?:起|始|开始)?,?(?:至|到|截至|截止|-){1,9}" + DAY + "(?:为?止)?");
    private static final Beginnings FIRST = Beginnings.of(RANGE);
    private static final Pattern SUBJECT = Pattern.compile("统计|数据|期限|周期|时限|时间|期间");
    private static final int SHORTEST_DAYS = 300;

    private PeriodFinder() {}

    /**
     * The first span the sentences give for the figures; null when they give none.
     *
     * @param year the report year, for a span that leaves it out; null when it is not known
     */
    static @Nullable StatisticPeriod read(List<Passage> sentences, @Nullable Integer year) {
        for (Passage sentence : sentences) {
            Fold fold = sentence.fold();
            if (fold.text().indexOf('月') < 0) {
                continue;
            }
            Matcher range = RANGE.matcher(fold.text());
            boolean found = FIRST.find(range, fold.text(), 0);
            boolean statistics = found && SUBJECT.matcher(fold.text()).find();
            while (found) {
                StatisticPeriod period = period(sentence, fold, range, year);
                if (period != null && (statistics || isYearLong(period))) {
                    return period;
                }
                found = FIRST.find(range, fold.text(), range.end());
            }
        }
        return null;
    }

    private static boolean isYearLong(StatisticPeriod period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) >= SHORTEST_DAYS;
    }

    private static @Nullable StatisticPeriod period(
            Passage sentence, Fold fold, Matcher range, @Nullable Integer year) {
        Integer fromYear = range.group(1) == null ? year : Numerals.read(range.group(1));
        Integer toYear = range.group(4) == null ? fromYear : Numerals.read(range.group(4));
        LocalDate from = day(fromYear, range.group(2), range.group(3), false);
        LocalDate to = day(toYear, range.group(5), range.group(6), true);
        if (from == null || to == null) {
            return null;
        }
        Passage printed = sentence.sub(fold.source(range.start()), fold.sourceEnd(range.end()));
        return new StatisticPeriod(from, to, printed.text(), printed.place());
    }

    private static @Nullable LocalDate day(
            @Nullable Integer year, String monthText, @Nullable String dayText, boolean last) {
        Integer month = Numerals.read(monthText);
        if (dayText != null) {
            return Dates.day(year, month, Numerals.read(dayText));
        }
        LocalDate first = Dates.day(year, month, 1);
        return first == null || !last ? first : YearMonth.from(first).atEndOfMonth();
    }
}
