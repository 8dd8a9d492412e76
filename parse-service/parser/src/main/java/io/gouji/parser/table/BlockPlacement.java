package io.gouji.parser.table;

import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.RowVariant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Hands the values that follow a block of labels out to the rows, column after column or row after row. */
final class BlockPlacement {

    private final FormLabels labels;
    private final List<Span> values;

    private BlockPlacement(FormLabels labels, List<Span> values) {
        this.labels = labels;
        this.values = values;
    }

    /** Which way the values of a block run. */
    enum Direction {
        DOWN,
        ALONG,
        /** Both ways say the same or hold as many sums. */
        EITHER
    }

    /**
     * Rows with their values.
     *
     * @param rows the rows; where nothing decides, their readings are first those down the columns, then those along
     *     the rows
     */
    record Placed(Direction direction, List<DraftRow> rows) {

        /** The rows as they are when the values run a way. */
        List<DraftRow> rows(Direction way) {
            if (way == Direction.EITHER) {
                return rows;
            }
            return rows.stream()
                    .map(row -> new DraftRow(
                            row.code(),
                            row.label(),
                            List.of(
                                    way == Direction.ALONG
                                            ? row.readings().getLast()
                                            : row.readings().getFirst()),
                            row.others(),
                            row.printed()))
                    .toList();
        }
    }

    /**
     * Places values.
     *
     * @param printed the rows that the labels name, with the labels as printed
     * @param taken rows that other blocks hold
     * @return the rows; empty when there are not as many values as the rows need
     */
    static Optional<List<Placed>> place(
            FormLabels labels, Map<String, String> printed, Set<String> taken, List<Span> values) {
        for (List<String> codes : candidates(labels, printed.keySet(), taken, values.size())) {
            if (codes.stream().mapToInt(code -> labels.columns(code).size()).sum() == values.size()) {
                return Optional.of(byBlock(labels, codes, printed, values));
            }
        }
        return Optional.empty();
    }

    /** The rows in the order of the form, which is how values lie beside labels read in any order. */
    private static List<List<String>> candidates(FormLabels labels, Set<String> codes, Set<String> taken, int values) {
        List<String> all = labels.order().stream().filter(codes::contains).toList();
        List<String> items = all.stream()
                .filter(code -> !isHeading(labels.variants().get(code), codes))
                .toList();
        var candidates = new ArrayList<>(List.of(items, all));
        completed(labels, items, taken, values).ifPresent(candidates::add);
        return candidates;
    }

    /** Whether a variant row is only the heading of rows that are there. */
    private static boolean isHeading(@Nullable RowVariant variant, Set<String> codes) {
        return variant != null && variant.replaces().stream().anyMatch(codes::contains);
    }

    /** The rows named and those between them or around them whose labels are lost, when only one set has the size. */
    private static Optional<List<String>> completed(
            FormLabels labels, List<String> named, Set<String> taken, int values) {
        if (named.isEmpty() || !labels.isWide()) {
            return Optional.empty();
        }
        int width = labels.columns(named.getFirst()).size();
        List<List<String>> windows = new ArrayList<>();
        for (boolean variants : List.of(false, true)) {
            List<String> order = labels.rowSet(variants).stream()
                    .filter(code -> !taken.contains(code))
                    .toList();
            for (int from = 0; values % width == 0 && from + values / width <= order.size(); from++) {
                List<String> window = order.subList(from, from + values / width);
                if (window.containsAll(named) && !windows.contains(window)) {
                    windows.add(window);
                }
            }
        }
        return windows.size() == 1 ? Optional.of(windows.getFirst()) : Optional.empty();
    }

    private static List<Placed> byBlock(
            FormLabels labels, List<String> codes, Map<String, String> printed, List<Span> values) {
        var placed = new ArrayList<Placed>();
        int from = 0;
        for (FormBlock block : labels.table().blocks()) {
            List<String> own = codes.stream()
                    .filter(code -> labels.table().blockOf(code).orElseThrow().equals(block))
                    .toList();
            int size = own.size() * block.columns().size();
            if (size > 0) {
                placed.add(new BlockPlacement(labels, values.subList(from, from + size)).rows(own, printed));
            }
            from += size;
        }
        return placed;
    }

    private Placed rows(List<String> codes, Map<String, String> printed) {
        int height = codes.size();
        int width = values.size() / height;
        List<Matrix> ways = new ArrayList<>();
        for (int total = width - 1; total >= 0; total--) {
            ways.add(down(total, height, width));
        }
        Matrix along = along(height, width);
        Matrix down = ways.stream()
                .reduce((one, other) -> other.holding > one.holding ? other : one)
                .orElseThrow();
        boolean alike = down.texts().equals(along.texts());
        Direction direction = alike || down.holding == along.holding
                ? Direction.EITHER
                : along.holding > down.holding ? Direction.ALONG : Direction.DOWN;
        Matrix chosen = direction == Direction.ALONG ? along : down;
        boolean early = direction != Direction.ALONG && !down.equals(ways.getFirst());
        return new Placed(
                direction,
                IntStream.range(0, height)
                        .mapToObj(row -> new DraftRow(
                                codes.get(row),
                                printed.getOrDefault(codes.get(row), ""),
                                alike || direction != Direction.EITHER
                                        ? List.of(chosen.row(row))
                                        : List.of(down.row(row), along.row(row)),
                                early ? List.of(ways.getFirst().row(row)) : List.of(),
                                width))
                        .toList());
    }

    /**
     * Boxes side by side are read in no certain order, so the column of totals may come early: the values when it is
     * the column {@code total} of those printed.
     */
    private Matrix down(int total, int height, int width) {
        List<Integer> columns = IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparing(column -> column == total))
                .toList();
        return matrix(
                height,
                row -> columns.stream()
                        .map(column -> values.get(column * height + row))
                        .toList());
    }

    private Matrix along(int height, int width) {
        return matrix(height, row -> values.subList(row * width, (row + 1) * width));
    }

    private Matrix matrix(int height, IntFunction<List<Span>> row) {
        List<List<Span>> rows = IntStream.range(0, height).mapToObj(row).toList();
        boolean sums = !labels.table().identities().rowSums().isEmpty();
        long holding = sums
                ? rows.stream().filter(own -> Sums.holds(labels.table(), own)).count()
                : 0;
        return new Matrix(rows, holding);
    }

    /** Values by row, and how many rows keep their sum. */
    private record Matrix(List<List<Span>> rows, long holding) {

        List<Span> row(int row) {
            return rows.get(row);
        }

        List<List<String>> texts() {
            return rows.stream()
                    .map(row -> row.stream().map(Span::text).toList())
                    .toList();
        }
    }
}
