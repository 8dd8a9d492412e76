package io.gouji.parser.table;

import io.gouji.contract.form.Identities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries the readings of rows together and keeps those that break the fewest sums and balances down the columns. An
 * identity over a row that could not be read says nothing.
 */
final class ColumnSearch {

    /** More combinations of rows than this are not tried one by one. */
    private static final int MAX_COMBINATIONS = 20_000;

    /** More combinations than this of each half of the rows are not tried at all; the rows stay ambiguous. */
    private static final int MAX_HALF = 10_000;

    private final Draft draft;
    private final List<List<List<Span>>> left;

    /** Codes of the identities' rows by weight: what an identity adds up to is zero when it holds. */
    private final List<Map<String, Integer>> identities = new ArrayList<>();

    private final int columns;

    ColumnSearch(Draft draft, List<List<List<Span>>> left) {
        this.draft = draft;
        this.left = left;
        this.columns = draft.labels().table().blocks().getFirst().columns().size();
        Identities all = draft.labels().table().identities();
        all.columnSums().forEach(sum -> add(List.of(sum.total()), sum.parts()));
        all.balances().forEach(balance -> add(balance.left(), balance.right()));
    }

    private void add(List<String> one, List<String> other) {
        Map<String, Integer> weights = new HashMap<>();
        one.forEach(code -> weights.merge(code, 1, Integer::sum));
        other.forEach(code -> weights.merge(code, -1, Integer::sum));
        for (int row = 0; row < left.size(); row++) {
            if (left.get(row).getFirst().size() != columns && weight(weights, row) != 0) {
                return;
            }
        }
        identities.add(weights);
    }

    /** Keeps of every row the readings that belong to a best combination. */
    void settle() {
        List<Integer> open = open();
        if (identities.isEmpty()) {
            return;
        }
        long[] fixed = new long[identities.size() * columns];
        for (int row = 0; row < left.size(); row++) {
            if (!open.contains(row)) {
                add(fixed, effect(row, left.get(row).getFirst()));
            }
        }
        long combinations = 1;
        for (int row : open) {
            combinations = Math.min(combinations * left.get(row).size(), MAX_COMBINATIONS + 1L);
        }
        if (!open.isEmpty() && combinations <= MAX_COMBINATIONS) {
            keep(open, Combinations.fewestBroken(effects(open), fixed));
        } else if (!open.isEmpty()) {
            keep(open, Combinations.unbroken(effects(open), fixed, MAX_HALF));
        }
        if (open().isEmpty()) {
            reconsider();
        }
    }

    /**
     * Lets go of the sum along one row where that keeps at least two more identities down the columns than it breaks:
     * the row was taken apart by a sum that it does not keep.
     */
    private void reconsider() {
        long[] residue = new long[identities.size() * columns];
        for (int row = 0; row < left.size(); row++) {
            add(residue, effect(row, left.get(row).getFirst()));
        }
        int fewest = Combinations.broken(residue) - 1;
        if (fewest <= 0) {
            return;
        }
        int best = -1;
        List<List<Span>> ways = new ArrayList<>();
        for (int row = 0; row < left.size(); row++) {
            for (List<Span> way : draft.rows().get(row).others()) {
                int broken = 1 + Combinations.broken(without(residue, row, way));
                if (broken < fewest) {
                    ways.clear();
                }
                if (broken < fewest || (broken == fewest && best == row)) {
                    fewest = broken;
                    best = row;
                    ways.add(way);
                } else if (broken == fewest) {
                    best = -1;
                }
            }
        }
        if (best >= 0 && !ways.isEmpty()) {
            left.set(best, ways);
        }
    }

    private long[] without(long[] residue, int row, List<Span> instead) {
        long[] changed = residue.clone();
        long[] now = effect(row, left.get(row).getFirst());
        long[] then = effect(row, instead);
        for (int i = 0; i < changed.length; i++) {
            changed[i] += then[i] - now[i];
        }
        return changed;
    }

    private List<Integer> open() {
        var open = new ArrayList<Integer>();
        for (int row = 0; row < left.size(); row++) {
            if (left.get(row).size() > 1) {
                open.add(row);
            }
        }
        return open;
    }

    private void keep(List<Integer> open, List<int[]> best) {
        for (int i = 0; i < open.size() && !best.isEmpty(); i++) {
            int index = i;
            List<List<Span>> readings = left.get(open.get(i));
            left.set(
                    open.get(i),
                    best.stream()
                            .map(choice -> choice[index])
                            .distinct()
                            .map(readings::get)
                            .toList());
        }
    }

    private List<List<long[]>> effects(List<Integer> rows) {
        return rows.stream()
                .map(row -> left.get(row).stream()
                        .map(values -> effect(row, values))
                        .toList())
                .toList();
    }

    /** What a reading of a row adds to each identity of each column, in hundredths. */
    private long[] effect(int row, List<Span> values) {
        long[] effect = new long[identities.size() * columns];
        for (int i = 0; i < identities.size(); i++) {
            int weight = weight(identities.get(i), row);
            for (int column = 0; weight != 0 && column < columns; column++) {
                effect[i * columns + column] = weight
                        * Sums.value(values.get(column)).movePointRight(2).longValue();
            }
        }
        return effect;
    }

    /** A variant row counts once, for the first row it stands in place of. */
    private int weight(Map<String, Integer> weights, int row) {
        String code = draft.rows().get(row).code();
        if (code == null) {
            return 0;
        }
        var variant = draft.labels().variants().get(code);
        return weights.getOrDefault(variant == null ? code : variant.replaces().getFirst(), 0);
    }

    static void add(long[] sum, long[] effect) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += effect[i];
        }
    }

    /** Ways to choose one of several effects for each of several rows. */
    private static final class Combinations {

        private final List<List<long[]>> effects;
        private final List<int[]> best = new ArrayList<>();
        private int fewest = Integer.MAX_VALUE;

        private Combinations(List<List<long[]>> effects) {
            this.effects = effects;
        }

        static int broken(long[] residue) {
            return (int) Arrays.stream(residue).filter(value -> value != 0).count();
        }

        /** The choices that break the fewest identities. */
        static List<int[]> fewestBroken(List<List<long[]>> effects, long[] fixed) {
            var combinations = new Combinations(effects);
            combinations.walk(0, effects.size(), fixed, new int[effects.size()], combinations::note);
            return combinations.best;
        }

        /** The choices that break none; none when there are too many to try or to list. */
        static List<int[]> unbroken(List<List<long[]>> effects, long[] fixed, int maxHalf) {
            int middle = middle(effects, maxHalf);
            if (middle < 0) {
                return List.of();
            }
            var combinations = new Combinations(effects);
            Map<List<Long>, List<int[]>> halves = new HashMap<>();
            combinations.walk(
                    0,
                    middle,
                    fixed,
                    new int[effects.size()],
                    (choice, sum) -> halves.computeIfAbsent(negated(sum), key -> new ArrayList<>())
                            .add(choice.clone()));
            combinations.walk(
                    middle, effects.size(), new long[fixed.length], new int[effects.size()], (choice, sum) -> {
                        for (int[] first : halves.getOrDefault(boxed(sum), List.of())) {
                            if (combinations.best.size() > maxHalf) {
                                return;
                            }
                            int[] whole = choice.clone();
                            System.arraycopy(first, 0, whole, 0, middle);
                            combinations.best.add(whole);
                        }
                    });
            return combinations.best.size() > maxHalf ? List.of() : combinations.best;
        }

        /** Where the rows part into halves of few enough combinations; -1 when nowhere. */
        private static int middle(List<List<long[]>> effects, int maxHalf) {
            long first = 1;
            int middle = 0;
            while (middle < effects.size() && first * effects.get(middle).size() <= maxHalf) {
                first *= effects.get(middle++).size();
            }
            long second = 1;
            for (int i = middle; i < effects.size() && second <= maxHalf; i++) {
                second *= effects.get(i).size();
            }
            return second <= maxHalf ? middle : -1;
        }

        private void walk(int row, int to, long[] sum, int[] choice, Visitor visitor) {
            if (row == to) {
                visitor.visit(choice, sum);
                return;
            }
            for (int i = 0; i < effects.get(row).size(); i++) {
                choice[row] = i;
                long[] next = sum.clone();
                add(next, effects.get(row).get(i));
                walk(row + 1, to, next, choice, visitor);
            }
        }

        private void note(int[] choice, long[] residue) {
            int broken = broken(residue);
            if (broken < fewest) {
                fewest = broken;
                best.clear();
            }
            if (broken == fewest) {
                best.add(choice.clone());
            }
        }

        private static List<Long> boxed(long[] sum) {
            return Arrays.stream(sum).boxed().toList();
        }

        private static List<Long> negated(long[] sum) {
            return Arrays.stream(sum).map(value -> -value).boxed().toList();
        }

        private interface Visitor {
            void visit(int[] choice, long[] sum);
        }
    }
}
