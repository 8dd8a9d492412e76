package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Figures that were run together: their characters, without the spaces, and the borders no figure runs over. */
final class FigureText {

    /** The most characters a figure has. */
    static final int LONGEST = 15;

    /** Behind the last figure these show that it goes on, so that what was found is not all there is. */
    private static final String GOES_ON = ",，．'";

    private final DocumentText document;
    private final int[] origins;
    private final int[] digits;
    private final BitSet borders = new BitSet();
    private final boolean whole;

    /** Figures by where they begin and end: many ways share most of them. */
    private final Map<Long, Span> spans = new HashMap<>();

    private FigureText(DocumentText document, List<int[]> runs, int to) {
        this.document = document;
        this.origins = new int[runs.stream().mapToInt(run -> run[1] - run[0]).sum()];
        int length = 0;
        for (int[] run : runs) {
            borders.set(length);
            for (int i = run[0]; i < run[1]; i++) {
                origins[length++] = i;
            }
        }
        borders.set(length);
        this.digits = IntStream.of(origins)
                .map(at -> Character.digit(document.text().charAt(at), 10))
                .toArray();
        int end = runs.isEmpty() ? to : runs.getLast()[1];
        this.whole = end >= to || GOES_ON.indexOf(document.text().charAt(end)) < 0;
    }

    /**
     * The figures of a part of the text.
     *
     * @param from where the part begins
     * @param to where it ends; figures end earlier at the first character that belongs to none
     */
    static FigureText of(DocumentText document, int from, int to) {
        return new FigureText(document, runs(document.text(), from, to), to);
    }

    /** Runs of figures with nothing between them, each as where it begins and ends. */
    static List<int[]> runs(String text, int from, int to) {
        var runs = new ArrayList<int[]>();
        int i = from;
        while (i < to && (isPart(text.charAt(i)) || text.charAt(i) == '/' || DocumentText.isSpace(text.charAt(i)))) {
            int start = i;
            if (isPart(text.charAt(i)) || text.charAt(i) == '/') {
                i++;
            }
            while (i < to && i > start && text.charAt(start) != '/' && isInner(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                runs.add(new int[] {start, i});
            } else {
                i++;
            }
        }
        return runs;
    }

    int length() {
        return origins.length;
    }

    /** Whether the last figure ends where the characters do. */
    boolean isWhole() {
        return whole;
    }

    /** The most characters a figure has that begins somewhere; 0 where none begins. */
    int longest(int start) {
        if (charAt(start) == '/' || charAt(start) == '.') {
            return charAt(start) == '/' ? 1 : 0;
        }
        int first = isSign(charAt(start)) ? start + 1 : start;
        int end = borders.nextSetBit(start + 1);
        boolean zero = first < end && digits[first] == 0;
        boolean alone = zero && (first + 1 == end || charAt(first + 1) != '.');
        return alone ? first + 1 - start : Math.min(end - start, LONGEST);
    }

    /** The most characters a whole number without a sign has that begins somewhere; a mark is one of them. */
    int longestCount(int start) {
        int longest = isSign(charAt(start)) ? 0 : longest(start);
        for (int i = start + 1; i < start + longest; i++) {
            if (digits[i] < 0) {
                return i - start;
            }
        }
        return longest;
    }

    /** The digit at a place; a mark counts as nothing. */
    int digit(int at) {
        return Math.max(0, digits[at]);
    }

    /**
     * Whether characters are a whole number without leading zeros, or a mark.
     *
     * @param signed whether it may have a sign
     * @param decimals whether it may be a decimal, which then ends at a border
     */
    boolean isFigure(int start, int end, boolean signed, boolean decimals) {
        if (end - start > longest(start) || (isSign(charAt(start)) && !(signed && hasDigit(start + 1, end)))) {
            return false;
        }
        int dot = start + 1;
        while (dot < end && charAt(dot) != '.') {
            dot++;
        }
        if (dot == end) {
            return true;
        }
        return decimals && dot < end - 1 && borders.get(end) && noOtherDot(dot + 1, end);
    }

    private boolean hasDigit(int at, int end) {
        return at < end && Character.isDigit(charAt(at));
    }

    private boolean noOtherDot(int from, int to) {
        for (int i = from; i < to; i++) {
            if (charAt(i) == '.') {
                return false;
            }
        }
        return true;
    }

    /** The number that characters are; a mark counts as nothing. */
    long value(int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            value = digits[i] < 0 ? value : value * 10 + digits[i];
        }
        return value;
    }

    Span span(int start, int end) {
        return spans.computeIfAbsent(
                (long) start << Integer.SIZE | end, key -> document.span(origins[start], origins[end - 1] + 1));
    }

    private char charAt(int index) {
        return document.text().charAt(origins[index]);
    }

    private static boolean isPart(char c) {
        return isInner(c) || isSign(c);
    }

    private static boolean isInner(char c) {
        return Character.isDigit(c) || c == '.';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}
