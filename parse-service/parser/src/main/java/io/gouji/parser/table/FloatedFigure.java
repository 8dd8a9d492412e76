package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a figure back that conversion tore out of its row: when one figure stands alone among the rows and one row alone
 * has an empty cell, the cell may be empty or hold that figure.
 */
final class FloatedFigure {

    private FloatedFigure() {}

    static List<DraftRow> offer(List<DraftRow> rows, List<PrintedRow> printed) {
        List<PrintedRow> alone = printed.stream()
                .filter(row -> row.label().isEmpty() && row.values().size() == 1 && row.hasFigures())
                .toList();
        List<DraftRow> open = rows.stream().filter(row -> blanks(row) > 0).toList();
        if (alone.size() != 1 || open.size() != 1 || blanks(open.getFirst()) != 1) {
            return rows;
        }
        var offered = new ArrayList<>(rows);
        DraftRow row = open.getFirst();
        List<Span> empty = row.readings().getFirst();
        List<Span> filled = empty.stream()
                .map(value -> value.text().isEmpty() ? alone.getFirst().values().getFirst() : value)
                .toList();
        offered.set(
                rows.indexOf(row),
                new DraftRow(row.code(), row.label(), List.of(empty, filled), List.of(), row.printed()));
        return offered;
    }

    private static long blanks(DraftRow row) {
        return row.code() == null
                ? 0
                : row.readings().getFirst().stream()
                        .filter(value -> value.text().isEmpty())
                        .count();
    }
}
