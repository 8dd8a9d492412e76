package io.gouji.parser.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings in unusual words by their place: where the headings around a part are known and its own is not, the
 * row between them that bears its number, or says the same in other words, is its heading.
 */
final class HeadingGaps {

    private static final int LAST_PART = 6;
    private static final int LONGEST_HEADING = 30;
    private static final int FIRST_LATE_PART = 5;
    private static final String NO_TITLE = "。,:;!?[|";

    /** Parts whose titles head no item of part one, so that a similar title alone on its row is enough. */
    private static final Set<Integer> TELLING = Set.of(1, 4, 5, 6);

    private final List<Row> rows;
    private final List<Heading> headings;

    private HeadingGaps(List<Heading> headings, List<Row> rows) {
        this.headings = new ArrayList<>(headings);
        this.rows = rows;
    }

    /** The headings with those of missing parts that stand between them. */
    static List<Heading> fill(List<Heading> headings, List<Row> rows) {
        if (headings.isEmpty()) {
            return headings;
        }
        var gaps = new HeadingGaps(headings, rows);
        for (int ordinal = 1; ordinal <= LAST_PART; ordinal++) {
            gaps.fill(ordinal);
        }
        gaps.headings.sort(Comparator.comparingInt(Heading::row).thenComparingInt(Heading::from));
        return List.copyOf(gaps.headings);
    }

    private void fill(int ordinal) {
        Heading before = null;
        Heading behind = null;
        for (Heading heading : headings) {
            if (heading.ordinal() == ordinal) {
                return;
            }
            boolean appendix = heading.ordinal() == PartTitle.APPENDIX;
            if (!appendix && heading.ordinal() < ordinal && (before == null || heading.row() > before.row())) {
                before = heading;
            }
            boolean later = appendix || heading.ordinal() > ordinal;
            if (later && (behind == null || heading.row() < behind.row())) {
                behind = heading;
            }
        }
        int from = before == null ? 0 : before.row() + 1;
        int to = behind == null ? rows.size() : behind.row();
        boolean bounded = behind != null || ordinal >= FIRST_LATE_PART;
        String style = bounded ? style(before) : "";
        style = bounded && style.isEmpty() ? style(behind) : style;
        Heading found = style.isEmpty() ? null : byNumber(ordinal, style, from, to);
        if (found == null && TELLING.contains(ordinal)) {
            found = byWording(ordinal, from, to);
        }
        if (found != null) {
            headings.add(found);
        }
    }

    /** How a heading is numbered whose number is that of its part; empty when its number tells nothing. */
    private String style(@Nullable Heading heading) {
        if (heading == null || heading.ordinal() == PartTitle.APPENDIX) {
            return "";
        }
        String number = rows.get(heading.row())
                .text()
                .sub(heading.from(), heading.titleFrom())
                .folded();
        Matcher matcher = PartNumber.PATTERN.matcher(number);
        return matcher.matches() && PartNumber.value(matcher) == heading.ordinal() ? PartNumber.style(matcher) : "";
    }

    private @Nullable Heading byNumber(int ordinal, String style, int from, int to) {
        Heading found = null;
        for (int i = from; i < to; i++) {
            Fold fold = rows.get(i).text().fold();
            Matcher number = PartNumber.PATTERN.matcher(fold.text());
            boolean right = number.lookingAt()
                    && PartNumber.value(number) == ordinal
                    && PartNumber.style(number).equals(style)
                    && isTitle(fold.text(), number.end())
                    && !FormWords.isTableLine(rows.get(i).text().text());
            if (right && (found == null || isSame(found, i))) {
                var title = new PartTitle(ordinal, titleEnd(fold.text()), false);
                found = HeadingFinder.heading(fold, i, 0, number.end(), title, 0);
            }
        }
        return found;
    }

    /** Whether a row repeats a heading found before it: then that one stands in a list of contents. */
    private boolean isSame(Heading heading, int row) {
        return rows.get(heading.row()).folded().equals(rows.get(row).folded());
    }

    private static boolean isTitle(String folded, int from) {
        int end = titleEnd(folded);
        return end > from
                && end - from <= LONGEST_HEADING
                && folded.substring(from, end).chars().noneMatch(c -> NO_TITLE.indexOf(c) >= 0);
    }

    private static int titleEnd(String folded) {
        int last = folded.length() - 1;
        return last > 0 && "。:;.".indexOf(folded.charAt(last)) >= 0 ? last : folded.length();
    }

    private @Nullable Heading byWording(int ordinal, int from, int to) {
        for (int i = from; i < to; i++) {
            Fold fold = rows.get(i).text().fold();
            PartTitle title = PartTitle.at(fold.text(), 0);
            if (title != null && title.ordinal() == ordinal && HeadingFinder.isClosed(fold.text(), title.end())) {
                return HeadingFinder.heading(fold, i, 0, 0, title, 0);
            }
        }
        return null;
    }
}
