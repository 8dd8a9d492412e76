package io.gouji.contract.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the form as it was read.
 *
 * @param reading what was made of it
 * @param raw the cell's text as printed, trimmed
 * @param note a remark printed inside the cell beside the number, for example {@code 其中修订16件}; null when there is none
 * @param alternatives other numbers the layout would also allow, when the reading was chosen because it breaks fewer
 *     identities of the form; empty when the layout alone decided
 * @param at where the cell stands
 */
public record Cell(
        Reading reading, String raw, @Nullable String note, List<BigDecimal> alternatives, SourceLocation at) {

    public Cell {
        alternatives = List.copyOf(alternatives);
    }

    /** A cell the layout alone decides, without a note. */
    public Cell(Reading reading, String raw, SourceLocation at) {
        this(reading, raw, null, List.of(), at);
    }

    /** The number in the cell, when it holds one. */
    public Optional<BigDecimal> count() {
        return reading instanceof Reading.Count(BigDecimal value) ? Optional.of(value) : Optional.empty();
    }
}
