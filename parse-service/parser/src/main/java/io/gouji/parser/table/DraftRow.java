package io.gouji.parser.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row as a layout reads it.
 *
 * @param code code of the form's row; null when the label matches none
 * @param label the label as printed
 * @param readings the rows of values the layout allows, at least one; each value stands for one column
 * @param others readings the layout allows too, passed over because they break more of the form's arithmetic
 * @param printed number of values printed in the row
 */
record DraftRow(@Nullable String code, String label, List<List<Span>> readings, List<List<Span>> others, int printed) {

    DraftRow {
        readings = copies(readings);
        others = copies(others);
    }

    private static List<List<Span>> copies(List<List<Span>> rows) {
        return rows.size() == 1
                ? List.of(List.copyOf(rows.getFirst()))
                : rows.stream().map(List::copyOf).toList();
    }

    /** A row the layout alone decides. */
    static DraftRow of(@Nullable String code, String label, List<Span> values) {
        return new DraftRow(code, label, List.of(values), List.of(), values.size());
    }

    /** A row of which the layout leaves one reading or several. */
    static DraftRow of(@Nullable String code, String label, List<List<Span>> ways, int printed) {
        return new DraftRow(code, label, ways, List.of(), printed);
    }

    /** Every reading the layout allows. */
    List<List<Span>> all() {
        return others.isEmpty()
                ? readings
                : Stream.concat(readings.stream(), others.stream()).toList();
    }
}
