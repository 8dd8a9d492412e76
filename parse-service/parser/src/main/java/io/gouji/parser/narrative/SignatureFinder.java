package io.gouji.parser.narrative;

import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the block at the end of a report that names the body and the day. */
final class SignatureFinder {

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SENTENCE_FREE = 20;
    private static final Pattern DATE_AT_END = Pattern.compile(Dates.DATE.pattern() + "$");

    /** What {@link #DATE_AT_END} can end with. */
    private static final String LAST_OF_DATE = "0123456789一二三四五六七八九十日号";

    private static final String SENTENCE_END = "。!?";

    private SignatureFinder() {}

    /**
     * What was found.
     *
     * @param rows the rows of the last part without the block
     */
    record Found(@Nullable Signature signature, List<Row> rows) {}

    /**
     * Looks at the end of the last part.
     *
     * @param agency the body the title names, which signs when it stands alone on a line; null when it names none
     */
    static Found read(List<Row> rows, @Nullable String agency) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Row row = rows.get(i);
            Found found = dated(rows, i);
            if (found == null && i > 0 && OrganisationName.isName(row.folded())) {
                found = dated(rows, i - 1);
            }
            if (found == null && row.folded().equals(agency)) {
                found = new Found(new Signature(agency, null), without(rows, i, i + 1, null));
            }
            if (found != null) {
                return found;
            }
            if (isNarrative(row.folded())) {
                break;
            }
        }
        return new Found(null, rows);
    }

    private static boolean isNarrative(String folded) {
        return folded.length() > LONGEST_SENTENCE_FREE && folded.indexOf('。') >= 0;
    }

    private static @Nullable Found dated(List<Row> rows, int index) {
        Row row = rows.get(index);
        Fold fold = row.text().fold();
        int last = fold.text().length() - 1;
        if (last < 0 || LAST_OF_DATE.indexOf(fold.text().charAt(last)) < 0) {
            return null;
        }
        Matcher date = DATE_AT_END.matcher(fold.text());
        if (!date.find()) {
            return null;
        }
        LocalDate day = Dates.day(date.toMatchResult(), 1);
        String before = fold.text().substring(0, date.start());
        int nameFrom = nameFrom(before);
        String name = before.substring(nameFrom);
        boolean named = OrganisationName.isName(name);
        if (day == null || (!name.isEmpty() && !named) || (name.isEmpty() && nameFrom > 0)) {
            return null;
        }
        Passage printed = row.text().sub(fold.source(date.start()), fold.sourceEnd(date.end()));
        PrintedDate signed = new PrintedDate(day, printed.text(), printed.place());
        if (named) {
            Passage narrative = row.text().sub(0, fold.source(nameFrom));
            return new Found(new Signature(name, signed), without(rows, index, index + 1, row.with(narrative)));
        }
        return dateAlone(rows, index, signed);
    }

    private static Found dateAlone(List<Row> rows, int index, PrintedDate signed) {
        int first = index;
        String agency = null;
        if (index > 0 && OrganisationName.isName(rows.get(index - 1).folded())) {
            first = index - 1;
            agency = rows.get(first).folded();
        } else if (index + 1 < rows.size()
                && OrganisationName.isName(rows.get(index + 1).folded())) {
            agency = rows.get(index + 1).folded();
            return new Found(new Signature(agency, signed), without(rows, index, index + 2, null));
        }
        return new Found(new Signature(agency, signed), without(rows, first, index + 1, null));
    }

    /** Where a name at the end of a text begins: behind the last sentence end. */
    private static int nameFrom(String before) {
        int from = before.length();
        while (from > 0 && before.length() - from < LONGEST_LINE && SENTENCE_END.indexOf(before.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static List<Row> without(List<Row> rows, int from, int to, @Nullable Row instead) {
        var kept = new ArrayList<Row>(rows.subList(0, from));
        if (instead != null && !instead.text().isEmpty()) {
            kept.add(instead);
        }
        rows.subList(to, rows.size()).stream()
                .filter(row -> isNarrative(row.folded()))
                .forEach(kept::add);
        return List.copyOf(kept);
    }
}
