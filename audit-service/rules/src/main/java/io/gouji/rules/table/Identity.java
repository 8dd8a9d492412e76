package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two sums of cells that the form says are equal.
 *
 * @param subject what it is about, for example {@code T3.received} or {@code T3.*.person}; unique within its rule
 * @param derived the cells whose sum is expected
 * @param printed the cells whose sum is compared with it
 */
public record Identity(String subject, List<CellRef> derived, List<CellRef> printed) {

    public Identity {
        derived = List.copyOf(derived);
        printed = List.copyOf(printed);
    }

    /** Every cell that takes part. */
    public Stream<CellRef> cells() {
        return Stream.concat(derived.stream(), printed.stream());
    }
}
