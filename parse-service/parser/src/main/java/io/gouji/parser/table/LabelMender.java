package io.gouji.parser.table;

import io.gouji.contract.form.FormTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows whose label is damaged: a character taken for another, lost or put in. A text is such a label only where
 * the form has the row, between the labels of the rows around it, and only when it differs less from it than from every
 * other label of the table.
 */
final class LabelMender {

    /** A shorter label without its number is another word as soon as one character changes. */
    private static final int SHORTEST = 4;

    /** One character in so many may be damaged. */
    private static final int CHARACTERS_PER_DAMAGE = 4;

    /** Where the row above or below is not there, the label is looked for no farther than this from the other. */
    private static final int WINDOW = 120;

    /** All rows of the form between two others have fewer characters, figures and all. */
    private static final int LONGEST_GAP = 4_000;

    /** So many characters behind a label and in front of the first figure belong to the label. */
    private static final int LONGEST_ADDITION = 4;

    /** Stands for characters that belong to no damaged label. */
    private static final char BORDER = '|';

    private final FormLabels labels;
    private final char[] left;

    /** Where the label of each row was found whole. */
    private final Map<String, FormLabels.Match> found = new HashMap<>();

    private LabelMender(FormLabels labels, String folded) {
        this.labels = labels;
        this.left = folded.toCharArray();
        Optional<FormLabels.Match> match = labels.first(folded, 0, folded.length());
        while (match.isPresent()) {
            FormLabels.Match label = match.get();
            if (label.code() != null) {
                found.putIfAbsent(label.code(), label);
            }
            for (int i = label.start(); i < label.end(); i++) {
                left[i] = BORDER;
            }
            match = labels.first(folded, label.end(), folded.length());
        }
    }

    /**
     * The labels with those that a text has in damaged form, too; the same labels when it has none.
     *
     * @param folded the text of the table, folded
     */
    static FormLabels mend(FormLabels labels, String folded) {
        if (labels.table().orientation() == FormTable.Orientation.SINGLE_ROW) {
            return labels;
        }
        var mender = new LabelMender(labels, folded);
        var damaged = new HashMap<String, String>();
        for (String code : labels.order()) {
            FormLabels.Match whole = mender.found.get(code);
            String printed = whole == null ? mender.printed(code, folded) : mender.continued(code, whole, folded);
            if (printed != null) {
                damaged.put(code, printed);
            }
        }
        return damaged.isEmpty() ? labels : labels.with(damaged);
    }

    /** How the label of a row is printed, with its number where that stands in front; null where it cannot be told. */
    private @Nullable String printed(String code, String folded) {
        FormLabels.Match above = neighbour(code, -1);
        FormLabels.Match below = neighbour(code, 1);
        int from = above == null ? 0 : above.end();
        int to = below == null ? folded.length() : below.start();
        boolean between = above != null && below != null;
        if ((above == null && below == null) || (between && to - from > LONGEST_GAP)) {
            return null;
        }
        from = above == null ? Math.max(from, to - WINDOW) : from;
        to = below == null ? Math.min(to, from + WINDOW) : to;
        Likeness.Part best = null;
        for (int[] word : words(from, to)) {
            for (String key : labels.keys(code)) {
                Likeness.Part part = part(code, key, folded, word[0], word[1]);
                if (part != null && best != null && part.distance() == best.distance() && isApart(part, best)) {
                    return null;
                }
                best = part != null && (best == null || isNearer(part, best)) ? part : best;
            }
        }
        return best == null ? null : folded.substring(numbered(code, best.start(), folded), best.end());
    }

    /** The part of a word that is the damaged label of a row; null when none is. */
    private Likeness.@Nullable Part part(String code, String key, String folded, int from, int to) {
        String text = folded.substring(from, to);
        Likeness.Part part = Likeness.nearest(key, text);
        boolean near = part.distance() * CHARACTERS_PER_DAMAGE <= key.length();
        return near && isNearest(code, part, text)
                ? new Likeness.Part(part.distance(), from + part.start(), from + part.end())
                : null;
    }

    private static boolean isApart(Likeness.Part one, Likeness.Part other) {
        return one.end() <= other.start() || other.end() <= one.start();
    }

    private static boolean isNearer(Likeness.Part one, Likeness.Part other) {
        return one.distance() == other.distance()
                ? one.end() - one.start() > other.end() - other.start()
                : one.distance() < other.distance();
    }

    /**
     * How a label is printed that a few words follow, or a damaged rest of its own; null when it ends where it ends.
     */
    private @Nullable String continued(String code, FormLabels.Match match, String folded) {
        int end = match.end();
        int last = Math.min(left.length, match.end() + WINDOW);
        while (end < last && left[end] != BORDER && !Character.isDigit(left[end])) {
            end++;
        }
        if (end == match.end() || end == last || left[end] == BORDER) {
            return null;
        }
        if (end - match.end() <= LONGEST_ADDITION) {
            return folded.substring(match.start(), end);
        }
        int start = match.start();
        while (start > 0
                && match.start() - start < WINDOW
                && left[start - 1] != BORDER
                && !Character.isDigit(left[start - 1])) {
            start--;
        }
        Likeness.Part whole = null;
        for (String key : labels.keys(code)) {
            Likeness.Part part = part(code, key, folded, start, end);
            whole = part != null && part.end() > match.end() ? part : whole;
        }
        return whole == null ? null : folded.substring(numbered(code, whole.start(), folded), whole.end());
    }

    private boolean isNearest(String code, Likeness.Part part, String text) {
        String printed = text.substring(part.start(), part.end());
        return labels.otherKeys(code).noneMatch(key -> Likeness.distance(key, printed) <= part.distance());
    }

    private int numbered(String code, int start, String folded) {
        return start > 0 && labels.isNumberOf(code, folded.charAt(start - 1)) ? start - 1 : start;
    }

    /** The nearest row above or below whose label is whole; null when there is none. */
    private FormLabels.@Nullable Match neighbour(String code, int step) {
        List<String> order = labels.order();
        for (int i = order.indexOf(code) + step; i >= 0 && i < order.size(); i += step) {
            FormLabels.Match match = found.get(order.get(i));
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** Runs of characters that are no figures and stand in no label that is whole. */
    private List<int[]> words(int from, int to) {
        var words = new ArrayList<int[]>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i >= to || left[i] == BORDER || Character.isDigit(left[i])) {
                if (i - start >= SHORTEST - 1) {
                    words.add(new int[] {start, i});
                }
                start = i + 1;
            }
        }
        return words;
    }
}
