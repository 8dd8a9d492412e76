package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.rules.ReportView;
import io.gouji.rules.claim.Claims;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way to read a claim against the tables: the sum of some cells, less others.
 *
 * @param name what the sum is, for a person
 * @param cells the cells added
 * @param less the cells taken off
 * @param derivable whether the other readings tell enough when the document lacks the cells altogether
 */
record NamedReading(Message name, List<CellRef> cells, List<CellRef> less, boolean derivable) {

    private static final int MAXIMUM_VALUES = 1000;

    NamedReading {
        cells = List.copyOf(cells);
        less = List.copyOf(less);
    }

    static NamedReading of(String zh, String en, String... cells) {
        return of(new Message(zh, en), refs(cells));
    }

    static NamedReading of(Message name, List<CellRef> cells) {
        return new NamedReading(name, cells, List.of(), false);
    }

    static NamedReading derivable(String zh, String en, String... cells) {
        return new NamedReading(new Message(zh, en), refs(cells), List.of(), true);
    }

    /** The same reading, its cells owed whatever the other readings tell. */
    NamedReading owed() {
        return new NamedReading(name, cells, less, false);
    }

    /** The same reading with some cells taken off. */
    NamedReading less(String... others) {
        return new NamedReading(name, cells, refs(others), derivable);
    }

    private static List<CellRef> refs(String... cells) {
        return List.of(cells).stream().map(CellRef::parse).toList();
    }

    /** Every cell the reading rests on. */
    Stream<CellRef> all() {
        return Stream.concat(cells.stream(), less.stream());
    }

    /** The sum; empty when a cell does not hold a number. */
    Optional<BigDecimal> value(ReportView report) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellRef ref : cells) {
            BigDecimal count = report.count(ref).orElse(null);
            if (count == null) {
                return Optional.empty();
            }
            sum = sum.add(count);
        }
        for (CellRef ref : less) {
            BigDecimal count = report.count(ref).orElse(null);
            if (count == null) {
                return Optional.empty();
            }
            sum = sum.subtract(count);
        }
        return Optional.of(sum);
    }

    /** Every value the sum may have as far as the layout leaves a choice; empty when a cell holds no number at all. */
    Set<BigDecimal> possible(ReportView report) {
        Set<BigDecimal> sums = Set.of(BigDecimal.ZERO);
        for (CellRef ref : all().toList()) {
            boolean added = cells.contains(ref);
            List<BigDecimal> numbers =
                    report.cell(ref).map(NamedReading::numbers).orElse(List.of());
            var next = new LinkedHashSet<BigDecimal>();
            for (BigDecimal sum : sums) {
                numbers.forEach(number -> next.add(plain(added ? sum.add(number) : sum.subtract(number))));
            }
            sums = next.size() > MAXIMUM_VALUES ? Set.of() : next;
        }
        return sums;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** A remark inside the cell, 22（其中修订16件）, is another way to count: with, without or only what it tells apart. */
    private static List<BigDecimal> numbers(Cell cell) {
        return switch (cell.reading()) {
            case Reading.Count(BigDecimal value) -> {
                var numbers = new ArrayList<>(cell.alternatives());
                numbers.addFirst(value);
                String note = cell.note();
                if (note != null) {
                    for (BigDecimal told : Claims.numbers(note)) {
                        numbers.add(told);
                        numbers.add(value.subtract(told));
                    }
                }
                yield numbers;
            }
            case Reading.Ambiguous(List<BigDecimal> candidates) -> candidates;
            case Reading.Blank blank -> List.of();
            case Reading.NotApplicable none -> List.of();
            case Reading.Unreadable unreadable -> List.of();
        };
    }

    /** Whether a number fits one of the values the sum may have. */
    boolean admits(BigDecimal number, ReportView report) {
        return possible(report).contains(plain(number));
    }

    /** Whether the reading could still fit if more of the document could be read. */
    boolean isOpen(ReportView report) {
        if (!possible(report).isEmpty()) {
            return false;
        }
        boolean printed = all().anyMatch(ref -> report.cell(ref)
                .filter(cell -> !(cell.reading() instanceof Reading.Count))
                .isPresent());
        return printed || !derivable;
    }
}
