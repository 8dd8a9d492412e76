package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses between the readings a layout allows by the form's arithmetic: along the rows first, then down the columns. A
 * row the layout decides is never touched, however wrong its arithmetic.
 */
final class ReadingChooser {

    private ReadingChooser() {}

    /** The rows with the readings that are left; several where nothing decides between them. */
    static List<List<List<Span>>> choose(Draft draft) {
        var left = new ArrayList<List<List<Span>>>();
        for (DraftRow row : draft.rows()) {
            left.add(alongRow(draft, row));
        }
        boolean several = draft.rows().stream()
                .anyMatch(row -> row.readings().size() > 1 || !row.others().isEmpty());
        if (several && !draft.labels().table().identities().columnSums().isEmpty()) {
            new ColumnSearch(draft, left).settle();
        }
        return left;
    }

    private static List<List<Span>> alongRow(Draft draft, DraftRow row) {
        if (row.readings().size() == 1
                || draft.labels().table().identities().rowSums().isEmpty()) {
            return row.readings();
        }
        List<List<Span>> holding = row.readings().stream()
                .filter(values -> Sums.holds(draft.labels().table(), values))
                .toList();
        return holding.isEmpty() ? row.readings() : holding;
    }
}
