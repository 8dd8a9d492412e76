package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.rules.ReportView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that the cells of one row may hold together. Where digits are printed without a gap, each cell has many
 * candidates, but only those that give back the printed digits go together.
 */
final class RowReadings {

    private static final int MAXIMUM = 100_000;

    /** Which readings count. */
    enum Depth {
        /** What the parser settled on; its candidates where it could not. */
        CHOSEN,
        /** Also the readings it decided against by the form's arithmetic. */
        EVERY
    }

    /** A row of a report; reports are told apart by identity. */
    record Row(ReportView report, String table, String code) {}

    private final List<CellRef> cells = new ArrayList<>();
    private final List<List<BigDecimal>> choices = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();
    private long combinations = 1;
    private boolean undecided;

    private RowReadings(Row row, Depth depth) {
        row.report().report().cells().forEach((ref, cell) -> {
            if (ref.row().equals(row.code()) && ref.table().equals(row.table())) {
                cells.add(ref);
                List<BigDecimal> values = values(cell, depth);
                choices.add(values);
                printed.append(cell.raw());
                undecided |= cell.reading() instanceof Reading.Ambiguous;
                combinations = Math.min(MAXIMUM + 1L, combinations * values.size());
            }
        });
    }

    /**
     * Every weighted sum of some cells of a row that its readings allow.
     *
     * @param weights how often each cell counts
     * @return the sums; empty when there are too many to tell
     */
    static Set<BigDecimal> sums(Row row, Map<CellRef, Integer> weights, Depth depth) {
        if (weights.keySet().stream()
                .allMatch(ref -> row.report()
                                .cell(ref)
                                .map(cell -> values(cell, depth).size())
                                .orElse(1)
                        == 1)) {
            return Set.of(fixed(row, weights, depth));
        }
        var readings = new RowReadings(row, depth);
        return readings.combinations > MAXIMUM ? Set.of() : readings.sums(weights);
    }

    static BigDecimal normal(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static BigDecimal fixed(Row row, Map<CellRef, Integer> weights, Depth depth) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var weight : weights.entrySet()) {
            Cell cell = row.report().cell(weight.getKey()).orElse(null);
            if (cell != null) {
                sum = sum.add(values(cell, depth).getFirst().multiply(BigDecimal.valueOf(weight.getValue())));
            }
        }
        return normal(sum);
    }

    private static List<BigDecimal> values(Cell cell, Depth depth) {
        return switch (cell.reading()) {
            case Reading.Count(BigDecimal value) -> {
                if (depth == Depth.CHOSEN || cell.alternatives().isEmpty()) {
                    yield List.of(value);
                }
                var values = new ArrayList<>(cell.alternatives());
                values.removeIf(other -> other.compareTo(value) == 0);
                values.add(value);
                yield values;
            }
            case Reading.Ambiguous(List<BigDecimal> candidates) -> candidates;
            case Reading.Blank() -> List.of(BigDecimal.ZERO);
            case Reading.NotApplicable() -> List.of(BigDecimal.ZERO);
            case Reading.Unreadable unreadable -> List.of(BigDecimal.ZERO);
        };
    }

    private Set<BigDecimal> sums(Map<CellRef, Integer> weights) {
        Map<Boolean, Set<BigDecimal>> sums = new HashMap<>();
        sums.put(true, new HashSet<>());
        sums.put(false, new HashSet<>());
        collect(0, new StringBuilder(), BigDecimal.ZERO, weights, sums);
        Set<BigDecimal> asPrinted = sums.getOrDefault(true, Set.of());
        Set<BigDecimal> otherwise = sums.getOrDefault(false, Set.of());
        if (undecided && !asPrinted.isEmpty()) {
            return asPrinted;
        }
        otherwise.addAll(asPrinted);
        return otherwise;
    }

    /** Collects the sums of all combinations apart by whether they give back what is printed. */
    private void collect(
            int at,
            StringBuilder digits,
            BigDecimal sum,
            Map<CellRef, Integer> weights,
            Map<Boolean, Set<BigDecimal>> sums) {
        if (at == cells.size()) {
            boolean asPrinted = digits.compareTo(printed) == 0;
            sums.getOrDefault(asPrinted, Set.of()).add(normal(sum));
            return;
        }
        BigDecimal weight = BigDecimal.valueOf(weights.getOrDefault(cells.get(at), 0));
        for (BigDecimal value : choices.get(at)) {
            int length = digits.length();
            digits.append(value.toPlainString());
            collect(at + 1, digits, sum.add(value.multiply(weight)), weights, sums);
            digits.setLength(length);
        }
    }
}
