package io.gouji.parser.narrative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of the six parts. Every place that looks like one is scored by wording, number and position; among
 * them the best sequence in the order of the form is kept, so that items, contents lists and a second numbering system
 * lose against the real headings.
 */
final class HeadingFinder {

    private static final Beginnings NUMBER_FIRST = Beginnings.of(PartNumber.PATTERN);
    private static final Pattern CLOSING = Pattern.compile("[:。.;]?");
    private static final String STRONG_ENDS = "。;!?]):0123456789|";
    private static final String UNFINISHED = "、,;(和及与由括:";
    private static final String NUMERALS = "一二三四五六七八九十第";

    private static final int OFFICIAL_TITLE = 10;
    private static final int SIMILAR_TITLE = 6;
    private static final int MARKED = 1;
    private static final int ALONE = 2;
    private static final int RIGHT_NUMBER = 2;
    private static final int NUMBERED = 2;
    private static final int IN_SENTENCE = -4;
    private static final int SHORTEST_CONTENTS = 3;
    private static final int GAP_IN_CONTENTS = 12;
    private static final int BEHIND_ALL_PARTS = 7;
    private static final int SHORTEST_BEGINNING = 3;

    private HeadingFinder() {}

    /** Whether a folded line is nothing but the heading of a part. */
    static boolean isHeading(String folded) {
        if (NUMBER_FIRST.at(folded, 0) == 0 && !PartTitle.mayBeginAt(folded, 0)) {
            return false;
        }
        Matcher number = PartNumber.PATTERN.matcher(folded);
        int from = number.lookingAt() ? number.end() : 0;
        PartTitle title = PartTitle.at(folded, from);
        return title != null
                && CLOSING.matcher(folded.substring(title.end())).matches()
                && (title.official() || (from > 0 && !PartNumber.isBracketed(number)));
    }

    static List<Heading> find(List<Row> rows) {
        var candidates = new ArrayList<Heading>();
        for (int i = 0; i < rows.size(); i++) {
            candidates.addAll(inRow(rows, i));
        }
        cutShort(rows).ifPresent(candidates::add);
        List<Heading> real = withoutContents(candidates, rows);
        List<Heading> chain = bestChain(real);
        return HeadingGaps.fill(withMisplaced(chain, real), rows);
    }

    private static List<Heading> inRow(List<Row> rows, int index) {
        Row row = rows.get(index);
        Fold fold = row.text().fold();
        var found = new ArrayList<Heading>();
        Matcher number = PartNumber.PATTERN.matcher(fold.text());
        int from = 0;
        while (NUMBER_FIRST.find(number, fold.text(), from)) {
            Heading heading = numbered(fold, number, index, row.marked());
            if (heading != null) {
                found.add(heading);
            }
            from = number.end();
        }
        if (found.isEmpty()) {
            Heading bare = bareNumber(fold, index);
            String before = index == 0 ? "" : rows.get(index - 1).folded();
            Heading heading = bare == null ? unnumbered(fold, index, before) : bare;
            if (heading != null) {
                found.add(heading);
            }
        }
        return found;
    }

    private static @Nullable Heading numbered(Fold fold, Matcher number, int row, boolean marked) {
        PartTitle title = PartTitle.at(fold.text(), number.end());
        boolean bracketed = PartNumber.isBracketed(number);
        if (title == null || isInsideNumber(fold.text(), number.start())) {
            return null;
        }
        boolean alone = number.start() == 0 && isClosed(fold.text(), title.end());
        boolean inSentence = number.start() > 0
                && STRONG_ENDS.indexOf(fold.text().charAt(number.start() - 1)) < 0
                && fold.source(number.start()) == fold.sourceEnd(number.start());
        boolean right = title.ordinal() == PartTitle.APPENDIX || PartNumber.value(number) == title.ordinal();
        boolean weak = !title.official() && !right && (!alone || inSentence);
        if (weak || (bracketed && !(title.official() && right))) {
            return null;
        }
        int score = (title.official() ? OFFICIAL_TITLE : SIMILAR_TITLE)
                + (bracketed ? 0 : NUMBERED)
                + (right ? RIGHT_NUMBER : 0)
                + (alone ? ALONE : 0)
                + (marked ? MARKED : 0)
                + (inSentence ? IN_SENTENCE : 0);
        return heading(fold, row, number.start(), number.end(), title, score);
    }

    /** A heading whose number has lost its punctuation; it must be the right one and stand alone. */
    private static @Nullable Heading bareNumber(Fold fold, int row) {
        String text = fold.text();
        int number = text.isEmpty() ? -1 : PartNumber.value(text.charAt(0));
        PartTitle title = number < 0 ? null : PartTitle.at(text, 1);
        if (title == null || title.ordinal() != number || !isClosed(text, title.end())) {
            return null;
        }
        int score = (title.official() ? OFFICIAL_TITLE : SIMILAR_TITLE) + RIGHT_NUMBER + ALONE;
        return heading(fold, row, 0, 1, title, score);
    }

    private static @Nullable Heading unnumbered(Fold fold, int row, String before) {
        PartTitle title = PartTitle.at(fold.text(), 0);
        boolean goesOn = !before.isEmpty() && UNFINISHED.indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean telling = title != null && (title.official() || title.ordinal() == PartTitle.APPENDIX);
        if (title == null || !telling || goesOn || !isClosed(fold.text(), title.end())) {
            return null;
        }
        return heading(fold, row, 0, 0, title, OFFICIAL_TITLE + ALONE);
    }

    static Heading heading(Fold fold, int row, int from, int titleFrom, PartTitle title, int score) {
        Matcher closing =
                CLOSING.matcher(fold.text()).region(title.end(), fold.text().length());
        int to = closing.lookingAt() ? closing.end() : title.end();
        return new Heading(
                row,
                fold.source(from),
                fold.source(titleFrom),
                fold.sourceEnd(title.end()),
                fold.sourceEnd(to),
                title.ordinal(),
                score);
    }

    /** The heading in whose middle the document breaks off: its number and the beginning of its official title. */
    private static Optional<Heading> cutShort(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Fold fold = rows.getLast().text().fold();
        Matcher number = PartNumber.PATTERN.matcher(fold.text());
        if (!number.lookingAt() || PartNumber.isBracketed(number)) {
            return Optional.empty();
        }
        int ordinal = PartNumber.value(number);
        String begun = fold.text().substring(number.end());
        if (begun.length() < SHORTEST_BEGINNING || !PartTitle.isBegun(begun, ordinal)) {
            return Optional.empty();
        }
        var title = new PartTitle(ordinal, fold.text().length(), false);
        int score = SIMILAR_TITLE + NUMBERED + RIGHT_NUMBER;
        return Optional.of(heading(fold, rows.size() - 1, 0, number.end(), title, score));
    }

    static boolean isClosed(String folded, int end) {
        return CLOSING.matcher(folded).region(end, folded.length()).matches();
    }

    private static boolean isInsideNumber(String folded, int start) {
        return start > 0 && NUMERALS.indexOf(folded.charAt(start - 1)) >= 0;
    }

    /**
     * Drops runs of headings with nothing between them whose first part comes again: a list of contents. The others
     * need not, because the document may break off.
     */
    private static List<Heading> withoutContents(List<Heading> candidates, List<Row> rows) {
        var kept = new ArrayList<Heading>();
        int from = 0;
        while (from < candidates.size()) {
            int to = from + 1;
            while (to < candidates.size() && continues(candidates.get(to - 1), candidates.get(to), rows)) {
                to++;
            }
            List<Heading> run = candidates.subList(from, to);
            if (to - from < SHORTEST_CONTENTS
                    || !comesAgain(run.getFirst(), candidates.subList(to, candidates.size()))) {
                kept.addAll(run);
            }
            from = to;
        }
        return kept;
    }

    private static boolean continues(Heading heading, Heading next, List<Row> rows) {
        return next.ordinal() > heading.ordinal() && gap(heading, next, rows) < GAP_IN_CONTENTS;
    }

    private static int gap(Heading heading, Heading next, List<Row> rows) {
        if (heading.row() == next.row()) {
            return next.from() - heading.to();
        }
        int gap = rows.get(heading.row()).text().length() - heading.to() + next.from();
        for (int row = heading.row() + 1; row < next.row() && gap < GAP_IN_CONTENTS; row++) {
            gap += rows.get(row).text().length();
        }
        return gap;
    }

    private static boolean comesAgain(Heading heading, List<Heading> later) {
        return later.stream().anyMatch(other -> other.ordinal() == heading.ordinal());
    }

    /** The sequence of rising ordinals with the highest total score; of equals, the earlier. */
    private static List<Heading> bestChain(List<Heading> candidates) {
        var best = new TreeMap<Integer, Chain>();
        for (Heading candidate : candidates) {
            int slot = candidate.ordinal() == PartTitle.APPENDIX ? BEHIND_ALL_PARTS : candidate.ordinal();
            Chain before = highest(best.headMap(slot).values());
            int score = candidate.score() + (before == null ? 0 : before.score);
            Chain rival = best.get(slot);
            if (rival == null || score > rival.score) {
                best.put(slot, new Chain(before, candidate, score));
            }
        }
        Chain top = highest(best.values());
        return top == null ? List.of() : top.headings();
    }

    private static @Nullable Chain highest(Collection<Chain> chains) {
        Chain highest = null;
        for (Chain chain : chains) {
            if (highest == null || chain.score > highest.score) {
                highest = chain;
            }
        }
        return highest;
    }

    private record Chain(@Nullable Chain before, Heading last, int score) {

        List<Heading> headings() {
            var headings = new ArrayList<Heading>();
            for (Chain chain = this; chain != null; chain = chain.before) {
                headings.add(0, chain.last);
            }
            return headings;
        }
    }

    /** Adds parts that stand out of order: certain headings whose part the sequence lacks. */
    private static List<Heading> withMisplaced(List<Heading> chain, List<Heading> candidates) {
        var all = new ArrayList<>(chain);
        for (Heading candidate : candidates) {
            boolean certain = candidate.score() >= OFFICIAL_TITLE + NUMBERED;
            boolean lacking = all.stream().noneMatch(heading -> heading.ordinal() == candidate.ordinal());
            if (certain && lacking && candidate.ordinal() != PartTitle.APPENDIX) {
                all.add(candidate);
            }
        }
        all.sort(Comparator.comparingInt(Heading::row).thenComparingInt(Heading::from));
        return List.copyOf(all);
    }
}
