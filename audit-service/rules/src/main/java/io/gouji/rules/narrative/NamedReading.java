package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Reading;
import io.gouji.rules.ReportView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One way to read a claim against the tables: the sum of some cells.
 *
 * @param name what the sum is, for a person
 * @param cells the cells
 * @param derivable whether the other readings tell enough when the document lacks the cells altogether
 */
record NamedReading(Message name, List<CellRef> cells, boolean derivable) {

    NamedReading {
        cells = List.copyOf(cells);
    }

    static NamedReading of(String zh, String en, String... cells) {
        return new NamedReading(new Message(zh, en), refs(cells), false);
    }

    static NamedReading derivable(String zh, String en, String... cells) {
        return new NamedReading(new Message(zh, en), refs(cells), true);
    }

    private static List<CellRef> refs(String... cells) {
        return List.of(cells).stream().map(CellRef::parse).toList();
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
        return Optional.of(sum);
    }

    /** Whether the reading could still fit if more of the document could be read. */
    boolean isOpen(ReportView report) {
        if (value(report).isPresent()) {
            return false;
        }
        boolean printed = cells.stream()
                .anyMatch(ref -> report.cell(ref)
                        .filter(cell -> !(cell.reading() instanceof Reading.Count))
                        .isPresent());
        return printed || !derivable;
    }
}
