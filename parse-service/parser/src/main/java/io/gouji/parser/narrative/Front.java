package io.gouji.parser.narrative;

import io.gouji.contract.report.StatisticPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first part.
 *
 * @param title the title; null when there is none
 * @param preamble the paragraphs below it, page furniture left out
 */
record Front(TitleFinder.@Nullable Title title, List<Passage> preamble) {

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2099;
    private static final Pattern REPORTED =
            Pattern.compile("(?:公布|发布|编制|编制了|公开|现将|现就|就|完成)《?([^。,;:《》]{0,40}?)(?<![0-9])(" + Dates.YEAR_NUMBER
                    + ")年度?的?(?:政府|政务)?信息公开");
    private static final Pattern REPORTED_YEAR =
            Pattern.compile("(?<![0-9])(" + Dates.YEAR_NUMBER + ")年度?的?(?:政府|政务)信息公开(?:工作)?的?(?:年度)?(?:情况|报告|年报)");
    private static final Pattern REPORTED_OF_YEAR =
            Pattern.compile("(?:公布|发布|编制|编制了|公开|现将|现就|就|完成)《?([^。,;:《》]{2,40}?)(?:政府|政务)信息公开(?:工作)?的?"
                    + Dates.YEAR_NUMBER + "年?度?的?(?:工作)?(?:报告|年报|情况)");
    private static final Pattern COMPILED_BY = Pattern.compile("由([^。,;:《》]{2,40}?)(?:负责)?(?:编制|编写|发布|汇总|综合)");
    private static final Pattern OPENING_WORDS = Pattern.compile(
            Dates.YEAR_NUMBER + "年度?([^。,;:《》]{2,40}?)(?:政府|政务)信息公开(?:工作)?的?(?:年度)?(?:报告|年报)(?:是|系)?(?:根据|依据|按照|按|由)");
    private static final List<Pattern> AGENCY = List.of(REPORTED, REPORTED_OF_YEAR, COMPILED_BY);
    private static final Beginnings AGENCY_BEGINNINGS = Beginnings.of(AGENCY);
    private static final Beginnings YEAR_BEGINNINGS = Beginnings.of(REPORTED_YEAR);
    private static final Pattern PLAIN_YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})年");
    private static final Beginnings PLAIN_BEGINNINGS = Beginnings.of(PLAIN_YEAR);

    static Front of(List<Row> rows) {
        TitleFinder.Title title = TitleFinder.find(rows);
        var kept = new ArrayList<Row>();
        int first = 0;
        if (title != null) {
            first = title.lastRow() + 1;
            if (!title.rest().isEmpty()) {
                kept.add(rows.get(title.lastRow()).with(title.rest()));
            }
        }
        for (int i = first; i < rows.size(); i++) {
            TitleFinder.Title again = TitleFinder.at(rows, i);
            if (again != null) {
                i = again.lastRow();
                if (!again.rest().isEmpty()) {
                    kept.add(rows.get(i).with(again.rest()));
                }
            } else if (!isFurniture(rows.get(i).folded(), title, kept.isEmpty())) {
                kept.add(rows.get(i));
            }
        }
        return new Front(title, Paragraphs.of(TableText.withoutPipes(kept)));
    }

    private static boolean isFurniture(String folded, TitleFinder.@Nullable Title title, boolean first) {
        return Metadata.isLabel(folded)
                || (title != null && folded.equals(title.agency()))
                || (first && OrganisationName.isName(folded));
    }

    /** The body the title names; null when it names none. */
    @Nullable
    String agency() {
        return title == null ? null : title.agency();
    }

    /** The year the title names; null when it names none. */
    @Nullable
    Integer titleYear() {
        return title == null ? null : title.year();
    }

    /** The body these sentences say the report is of; null when they name none. */
    static @Nullable String agencyIn(List<Passage> opening) {
        for (Passage sentence : opening) {
            String folded = sentence.folded();
            for (Pattern pattern : AGENCY) {
                Matcher matcher = pattern.matcher(folded);
                if (AGENCY_BEGINNINGS.find(matcher, folded, 0) && OrganisationName.isName(matcher.group(1))) {
                    return matcher.group(1);
                }
            }
            Matcher words = OPENING_WORDS.matcher(folded);
            if (words.lookingAt() && OrganisationName.isName(words.group(1))) {
                return words.group(1);
            }
        }
        return null;
    }

    /** The report year: the title's, else the period's, else the preamble's, else the one named most. */
    static @Nullable Integer year(
            TitleFinder.@Nullable Title title, @Nullable StatisticPeriod period, List<Passage> opening) {
        if (title != null && title.year() != null) {
            return title.year();
        }
        if (period != null) {
            return period.from().getYear();
        }
        for (Passage sentence : opening) {
            Matcher year = REPORTED_YEAR.matcher(sentence.folded());
            if (YEAR_BEGINNINGS.find(year, sentence.folded(), 0)) {
                return Numerals.read(year.group(1));
            }
        }
        return mostNamed(opening);
    }

    private static @Nullable Integer mostNamed(List<Passage> opening) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Passage sentence : opening) {
            Matcher year = PLAIN_YEAR.matcher(sentence.folded());
            while (PLAIN_BEGINNINGS.find(year, sentence.folded(), year.hasMatch() ? year.end() : 0)) {
                counts.merge(Integer.parseInt(year.group(1)), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() >= FIRST_YEAR && entry.getKey() <= LAST_YEAR)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
