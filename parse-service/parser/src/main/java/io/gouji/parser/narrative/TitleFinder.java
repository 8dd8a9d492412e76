package io.gouji.parser.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title of a report among the rows before its first part, also when it is broken over lines. */
final class TitleFinder {

    /** The words that make a title; the last ones also with their characters in disorder, as typists leave them. */
    static final Pattern REPORT = Pattern.compile("(?:政府|政务)?信息公开(?:工作)?的?(?:" + Dates.YEAR_NUMBER
            + "年度?)?(?:工作)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:总结)?(?:报告|年报)|政府信息公开[工作年度报告]{6}");

    /** The words in {@link #REPORT} that are never left out. */
    private static final String SUBJECT = "信息公开";

    /** The most characters of {@link #REPORT} in front of them. */
    private static final int LONGEST_BEFORE_SUBJECT = 2;

    private static final Pattern LABEL = Pattern.compile("(?:标题|名称|题名|题目|文件名称|信息名称|信息标题|主题):|Page[0-9]+-");
    private static final Pattern YEAR_BEHIND = Pattern.compile("\\(" + Dates.YEAR_NUMBER + "年?度?\\)");
    private static final Pattern AROUND_NAME = Pattern.compile("^关于|^\\(.*?\\)|(?:关于)?[的:()年度-]*$");
    private static final Pattern REST = Pattern.compile("(?:[-_|].*)?");
    private static final String NO_TITLE = "。,;:《》>!?“";
    private static final int MOST_LINES = 3;
    private static final int LONGEST_PREFIX = 70;
    private static final int ROWS_SEARCHED = 80;
    private static final int SHORTEST_NAME = 2;

    private TitleFinder() {}

    /**
     * A title.
     *
     * @param text as printed, its lines joined
     * @param agency the body it names, without white space; null when it names none
     * @param year the year it names; null when it names none
     * @param firstRow the first row it stands in
     * @param lastRow the last row it stands in
     * @param rest what follows it in its last row
     */
    record Title(
            Passage text, @Nullable String agency, @Nullable Integer year, int firstRow, int lastRow, Passage rest) {

        private int score() {
            return (agency == null ? 0 : 2) + (year == null ? 0 : 2);
        }
    }

    /** The title most complete, the first of equals; null when no row is one. */
    static @Nullable Title find(List<Row> rows) {
        Title best = null;
        for (int i = 0; i < Math.min(rows.size(), ROWS_SEARCHED); i++) {
            Title title = at(rows, i);
            if (title != null && (best == null || title.score() > best.score())) {
                best = title;
            }
        }
        return best;
    }

    /** The title that begins in a row; null when none does. */
    static @Nullable Title at(List<Row> rows, int first) {
        var lines = new ArrayList<Passage>();
        var folded = new StringBuilder();
        for (int last = first; last < Math.min(rows.size(), first + MOST_LINES); last++) {
            lines.add(rows.get(last).text());
            folded.append(rows.get(last).folded());
            Title title = mayBeTitle(folded.toString(), rows.get(first).folded().length())
                    ? match(rows, first, last, Passage.join(lines))
                    : null;
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    /** Whether nothing in front of the subject forbids that a title begins in the first so many characters. */
    private static boolean mayBeTitle(String folded, int firstRow) {
        int report = folded.indexOf(SUBJECT) - LONGEST_BEFORE_SUBJECT;
        if (report < -LONGEST_BEFORE_SUBJECT || report >= firstRow) {
            return false;
        }
        int from = nameFrom(folded, Math.max(0, report));
        return report - from <= LONGEST_PREFIX && (report <= from || !isSentence(folded.substring(from, report)));
    }

    /** Where the name before the words of a title begins: behind the cell in front of it and behind its label. */
    private static int nameFrom(String folded, int report) {
        int cell = folded.lastIndexOf('|', report) + 1;
        Matcher label = LABEL.matcher(folded).region(cell, folded.length());
        return label.lookingAt() ? label.end() : cell;
    }

    private static @Nullable Title match(List<Row> rows, int first, int last, Passage joined) {
        Fold fold = joined.fold();
        Matcher report = REPORT.matcher(fold.text());
        if (!report.find()) {
            return null;
        }
        int from = nameFrom(fold.text(), report.start());
        if (!report.find(from)
                || report.start() >= rows.get(first).folded().length()
                || report.start() - from > LONGEST_PREFIX
                || isSentence(fold.text().substring(from, report.start()))) {
            return null;
        }
        Matcher yearBehind = YEAR_BEHIND
                .matcher(fold.text())
                .region(report.end(), fold.text().length());
        int end = yearBehind.lookingAt() ? yearBehind.end() : report.end();
        if (!endsThere(fold, end)) {
            return null;
        }
        return title(rows, new Span(fold, joined, from, report.start(), end), first, last);
    }

    private record Span(Fold fold, Passage joined, int from, int report, int end) {}

    private static @Nullable Title title(List<Row> rows, Span span, int first, int last) {
        String folded = span.fold.text().substring(span.from, span.end);
        int report = span.report - span.from;
        var lines = new ArrayList<Passage>();
        lines.add(span.joined.sub(span.fold.source(span.from), span.fold.sourceEnd(span.end)));
        int begin = first;
        while (begin > Math.max(0, first - MOST_LINES + 1)
                && completes(rows.get(begin - 1).folded(), name(folded, report))) {
            begin--;
            lines.add(0, rows.get(begin).text());
            folded = rows.get(begin).folded() + folded;
            report += rows.get(begin).folded().length();
        }
        String name = name(folded, report);
        Integer year = year(folded);
        if (name.length() < SHORTEST_NAME && year == null && !folded.contains("年")) {
            return null;
        }
        boolean siteName = REST.matcher(span.fold.text())
                .region(span.end, span.fold.text().length())
                .matches();
        Passage rest = siteName
                ? Passage.EMPTY
                : span.joined.from(span.fold.sourceEnd(span.end)).strip();
        String agency = name.length() < SHORTEST_NAME ? null : name;
        return new Title(Passage.join(lines).strip(), agency, year, begin, last, rest);
    }

    /** Whether the row above belongs to the title: the year or the name it lacks, or the first half of the name. */
    private static boolean completes(String above, String name) {
        String withoutYear = Dates.YEAR.matcher(above).replaceAll("");
        if (name.isEmpty()) {
            return !above.isEmpty() && (withoutYear.isEmpty() || OrganisationName.isName(withoutYear));
        }
        return !OrganisationName.namesPlace(name) && OrganisationName.mayBegin(withoutYear);
    }

    private static String name(String folded, int reportAt) {
        String before = Dates.YEAR.matcher(folded.substring(0, reportAt)).replaceAll("");
        String name = AROUND_NAME.matcher(before).replaceAll("");
        if (name.endsWith("人民") && folded.startsWith("政府", reportAt)) {
            return name + "政府";
        }
        return name;
    }

    private static @Nullable Integer year(String folded) {
        Matcher year = Dates.YEAR.matcher(folded);
        if (year.find()) {
            return Numerals.read(year.group(1));
        }
        Matcher behind = YEAR_BEHIND.matcher(folded);
        return behind.find() ? Numerals.read(behind.group().substring(1, 5)) : null;
    }

    private static boolean isSentence(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (NO_TITLE.indexOf(folded.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Nothing follows but a site's name, or a gap and then other text. */
    private static boolean endsThere(Fold fold, int end) {
        return REST.matcher(fold.text()).region(end, fold.text().length()).matches()
                || fold.source(end) > fold.sourceEnd(end);
    }
}
