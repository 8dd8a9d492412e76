package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Takes figures that were run together apart, in every way that gives the wanted number of figures. */
final class Splitter {

    /** A row that can be split in more ways holds nothing certain. */
    static final int MAX_WAYS = 2_000;

    private static final int MAX_STEPS = 400_000;
    private static final int MAX_DIGITS = 15;

    private final DocumentText document;
    private final List<int[]> runs;
    private final Shape shape;
    private final int maxWays;
    private final List<List<Span>> ways = new ArrayList<>();

    /** Figures by where they begin and end: many ways share most of them. */
    private final Map<Long, Span> spans = new HashMap<>();

    private final int[] starts;
    private final int[] ends;
    private final long[] values;
    private int parts;
    private int steps;

    /**
     * What the figures must be.
     *
     * @param count how many
     * @param block after each so many, the last is the sum of the others; 0 when nothing is known
     * @param signed which of them may have a sign
     * @param decimals whether the last of them may be a decimal
     */
    record Shape(int count, int block, IntPredicate signed, boolean decimals) {

        /** The same figures without the sums. */
        Shape free() {
            return new Shape(count, 0, signed, decimals);
        }
    }

    private Splitter(DocumentText document, List<int[]> runs, Shape shape, int maxWays) {
        this.maxWays = maxWays;
        this.document = document;
        this.runs = runs;
        this.shape = shape;
        this.starts = new int[shape.count()];
        this.ends = new int[shape.count()];
        this.values = new long[shape.count()];
    }

    /**
     * Splits the figures of a part of the text.
     *
     * @param from where the part begins
     * @param to where it ends; figures end earlier at the first character that belongs to none
     * @param maxWays ways given at most
     */
    static List<List<Span>> split(DocumentText document, int from, int to, Shape shape, int maxWays) {
        var splitter = new Splitter(document, runs(document.text(), from, to), shape, maxWays);
        splitter.next(0, 0);
        return splitter.ways;
    }

    /**
     * Splits the figures of a part of the text in every way.
     *
     * @return the ways; empty when there are more than can be listed, so that those found prove nothing
     */
    static Optional<List<List<Span>>> splitAll(DocumentText document, int from, int to, Shape shape) {
        List<int[]> runs = runs(document.text(), from, to);
        var splitter = new Splitter(document, runs, shape, MAX_WAYS);
        splitter.next(0, 0);
        int end = runs.isEmpty() ? from : runs.getLast()[1];
        boolean whole = splitter.steps <= MAX_STEPS
                && splitter.ways.size() < MAX_WAYS
                && (end >= to || ",，．'".indexOf(document.text().charAt(end)) < 0);
        return whole ? Optional.of(splitter.ways) : Optional.empty();
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

    private static boolean isPart(char c) {
        return isInner(c) || isSign(c);
    }

    private static boolean isInner(char c) {
        return Character.isDigit(c) || c == '.';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private void next(int run, int offset) {
        if (ways.size() >= maxWays || ++steps > MAX_STEPS) {
            return;
        }
        if (run == runs.size()) {
            if (parts == shape.count()) {
                ways.add(way());
            }
            return;
        }
        if (parts == shape.count()) {
            return;
        }
        int start = runs.get(run)[0] + offset;
        int end = runs.get(run)[1];
        for (int cut = start + 1; cut <= end; cut++) {
            if (isFigure(start, cut, end)) {
                starts[parts] = start;
                ends[parts] = cut;
                values[parts] = value(start, cut);
                parts++;
                if (isSum()) {
                    next(cut == end ? run + 1 : run, cut == end ? 0 : cut - runs.get(run)[0]);
                }
                parts--;
            }
        }
    }

    private List<Span> way() {
        var way = new ArrayList<Span>(shape.count());
        for (int i = 0; i < shape.count(); i++) {
            way.add(spans.computeIfAbsent(
                    (long) starts[i] << Integer.SIZE | ends[i],
                    key -> document.span((int) (key >> Integer.SIZE), key.intValue())));
        }
        return way;
    }

    /** Whether the figure just taken is the sum of those before it, when it has to be. */
    private boolean isSum() {
        if (shape.block() == 0 || parts % shape.block() != 0) {
            return true;
        }
        long sum = 0;
        for (int i = parts - shape.block(); i < parts - 1; i++) {
            sum += values[i];
        }
        return sum == values[parts - 1];
    }

    private long value(int start, int cut) {
        long value = 0;
        for (int i = start; i < cut; i++) {
            char c = document.text().charAt(i);
            value = Character.isDigit(c) ? value * 10 + Character.digit(c, 10) : value;
        }
        return value;
    }

    /** Whether the characters are a whole number without leading zeros, a decimal at the end of a run, or a mark. */
    private boolean isFigure(int start, int cut, int end) {
        String text = document.text();
        if (text.charAt(start) == '/') {
            return cut == start + 1;
        }
        boolean signed = isSign(text.charAt(start));
        int digits = signed ? start + 1 : start;
        int dot = text.indexOf('.', digits);
        boolean decimal = dot >= 0 && dot < cut;
        int whole = decimal ? dot : cut;
        if (whole == digits
                || whole - digits > MAX_DIGITS
                || (whole - digits > 1 && Character.digit(text.charAt(digits), 10) == 0)) {
            return false;
        }
        if (signed && !shape.signed().test(parts)) {
            return false;
        }
        return !decimal || (shape.decimals() && dot < cut - 1 && cut == end);
    }
}
