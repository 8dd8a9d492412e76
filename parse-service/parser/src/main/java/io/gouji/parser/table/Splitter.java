package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Takes figures that were run together apart. Where the form says that a figure is the sum of those before it, the sum
 * is taken first and bounds them, so that long figures cost no more than short ones.
 */
final class Splitter {

    /** A row that can be split in more ways holds nothing certain. */
    private static final int MAX_WAYS = 2_000;

    private static final int MAX_STEPS = 200_000;

    /** Powers of ten that a long holds. */
    private static final long[] POWERS = powers();

    private final FigureText text;
    private final Shape shape;
    private final int maxWays;

    /** By figure and by place: whether the characters from the place on are the figures from this one on. */
    private final boolean[][] possible;

    /** By place: the most characters of a count that begins there. */
    private final int[] counts;

    private final int[] starts;
    private final int[] ends;
    private final List<List<Span>> ways = new ArrayList<>();
    private int steps;

    /**
     * What the figures must be.
     *
     * @param count how many
     * @param block after each so many, the last is the sum of the others; 0 when nothing is known
     * @param signed which of them may have a sign
     * @param decimals whether the last of them may be a decimal
     */
    record Shape(int count, int block, IntPredicate signed, boolean decimals) {}

    private Splitter(FigureText text, Shape shape, int maxWays) {
        this.text = text;
        this.shape = shape;
        this.maxWays = maxWays;
        this.counts = IntStream.range(0, text.length()).map(text::longestCount).toArray();
        this.starts = new int[shape.count()];
        this.ends = new int[shape.count()];
        this.possible = new boolean[shape.count() + 1][text.length() + 1];
        possible[shape.count()][text.length()] = true;
        for (int figure = shape.count() - 1; figure >= 0; figure--) {
            for (int start = text.length() - 1; start >= 0; start--) {
                possible[figure][start] = isPossible(figure, start);
            }
        }
    }

    /** A few of the ways, whatever sums they break. */
    static List<List<Span>> some(FigureText text, Shape shape, int maxWays) {
        if (hasNoWay(text, shape)) {
            return List.of();
        }
        var splitter = new Splitter(text, shape, maxWays);
        splitter.start();
        return splitter.ways;
    }

    /**
     * All ways that break as few of the sums as any.
     *
     * @return the ways; empty when there are more than can be listed, so that those found prove nothing
     */
    static Optional<List<List<Span>>> best(FigureText text, Shape shape) {
        if (hasNoWay(text, shape)) {
            return text.isWhole() ? Optional.of(List.of()) : Optional.empty();
        }
        int blocks = shape.block() == 0 ? 0 : shape.count() / shape.block();
        for (int broken = 0; broken <= blocks; broken++) {
            var splitter = new Splitter(text, shape, MAX_WAYS + 1);
            if (blocks == 0) {
                splitter.start();
            } else {
                splitter.block(0, 0, broken);
            }
            if (splitter.steps > MAX_STEPS || splitter.ways.size() > MAX_WAYS || !text.isWhole()) {
                return Optional.empty();
            }
            if (!splitter.ways.isEmpty()) {
                return Optional.of(splitter.ways);
            }
        }
        return Optional.of(List.of());
    }

    /** Whether the characters are too few, or too many, for so many figures of any length. */
    private static boolean hasNoWay(FigureText text, Shape shape) {
        return text.length() < shape.count() || text.length() > shape.count() * FigureText.LONGEST;
    }

    private boolean isPossible(int figure, int start) {
        int longest = text.longest(start);
        for (int end = start + 1; end <= start + longest; end++) {
            if (possible[figure + 1][end] && isFigure(figure, start, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigure(int figure, int start, int end) {
        boolean last = figure == shape.count() - 1;
        return text.isFigure(start, end, shape.signed().test(figure), shape.decimals() && last);
    }

    private void start() {
        if (possible[0][0]) {
            free(0, 0, shape.count());
        }
    }

    private boolean isOver() {
        return ways.size() >= maxWays || ++steps > MAX_STEPS;
    }

    /** Figures up to one, whatever their sum. */
    private void free(int figure, int start, int to) {
        if (isOver()) {
            return;
        }
        if (figure == to) {
            ways.add(way());
            return;
        }
        int longest = text.longest(start);
        for (int end = start + 1; end <= start + longest; end++) {
            if (possible[figure + 1][end] && isFigure(figure, start, end)) {
                put(figure, start, end);
                free(figure + 1, end, to);
            }
        }
    }

    /** The figures from a block on, of which so many blocks may break their sums. */
    private void block(int figure, int start, int broken) {
        if (isOver()) {
            return;
        }
        if (figure == shape.count()) {
            ways.add(way());
            return;
        }
        int next = figure + shape.block();
        for (int end = start + shape.block(); end <= text.length(); end++) {
            if (possible[next][end]) {
                sums(figure, start, end, broken);
            }
        }
    }

    /** The figures of one block between two places, its sum first. */
    private void sums(int figure, int start, int end, int broken) {
        int total = figure + shape.block() - 1;
        for (int cut = end - 1; cut >= start + shape.block() - 1; cut--) {
            if (possible[total][cut] && end - cut <= counts[cut]) {
                long sum = text.value(cut, end);
                put(total, cut, end);
                if (mayAdd(cut - start, shape.block() - 1, sum)) {
                    parts(figure, start, sum, broken);
                }
                if (broken > 0) {
                    breaking(figure, start, sum, broken);
                }
            }
        }
    }

    /** The figures of a block from one on that add up to what is left of its sum. */
    private void parts(int figure, int start, long left, int broken) {
        int total = figure / shape.block() * shape.block() + shape.block() - 1;
        if (isOver()) {
            return;
        }
        if (figure == total) {
            if (start == starts[total] && left == 0) {
                block(total + 1, ends[total], broken);
            }
            return;
        }
        int last = Math.min(start + counts[start], starts[total] - (total - figure - 1));
        long value = 0;
        for (int end = start + 1; end <= last; end++) {
            value = value * 10 + text.digit(end - 1);
            if (value > left) {
                return;
            }
            if (mayAdd(starts[total] - end, total - figure - 1, left - value)) {
                put(figure, start, end);
                parts(figure + 1, end, left - value, broken);
            }
        }
    }

    /** The figures of a block from one on that do not add up to its sum. */
    private void breaking(int figure, int start, long left, int broken) {
        int total = figure / shape.block() * shape.block() + shape.block() - 1;
        if (isOver()) {
            return;
        }
        if (figure == total) {
            if (start == starts[total] && left != 0) {
                block(total + 1, ends[total], broken - 1);
            }
            return;
        }
        int last = Math.min(start + counts[start], starts[total] - (total - figure - 1));
        for (int end = start + 1; end <= last; end++) {
            put(figure, start, end);
            breaking(figure + 1, end, left - text.value(start, end), broken);
        }
    }

    /** Whether so many characters can be so many figures that add up to a sum. */
    private static boolean mayAdd(int characters, int figures, long sum) {
        if (figures == 0) {
            return characters == 0 && sum == 0;
        }
        int longest = (characters + figures - 1) / figures;
        int most = characters - figures + 1;
        if (most < 1 || (longest > 1 && (longest > POWERS.length || POWERS[longest - 1] > sum))) {
            return false;
        }
        return most >= POWERS.length || sum < POWERS[most] + 9L * (figures - 1);
    }

    private void put(int figure, int start, int end) {
        starts[figure] = start;
        ends[figure] = end;
    }

    private List<Span> way() {
        var way = new ArrayList<Span>(shape.count());
        for (int i = 0; i < shape.count(); i++) {
            way.add(text.span(starts[i], ends[i]));
        }
        return way;
    }

    private static long[] powers() {
        var powers = new long[18];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
