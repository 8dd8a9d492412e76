package io.gouji.parser.table;

import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Takes a row of cells apart into its label and its values. */
final class CellRow {

    private CellRow() {}

    /** The rows in a row of cells: several where blocks of a table with narrow blocks stand side by side. */
    static List<PrintedRow> splitAll(List<Span> cells, FormLabels labels) {
        List<Integer> starts = labels.isWide() ? List.of() : starts(cells, labels);
        if (starts.size() < 2) {
            return List.of(split(cells, labels));
        }
        var rows = new ArrayList<PrintedRow>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : cells.size();
            rows.add(split(cells.subList(i == 0 ? 0 : starts.get(i), to), labels));
        }
        return rows;
    }

    /** Where a cell names a row and the cell behind it is a value. */
    static List<Integer> starts(List<Span> cells, FormLabels labels) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i + 1 < cells.size(); i++) {
            String text = cells.get(i).text();
            boolean names = !CellText.isValue(text)
                    && labels.last(Folding.fold(text))
                            .map(FormLabels.Match::code)
                            .isPresent();
            if (names && CellText.isValue(cells.get(i + 1).text())) {
                starts.add(i);
            }
        }
        return starts;
    }

    static PrintedRow split(List<Span> cells, FormLabels labels) {
        int label = lastLabel(cells, labels);
        int values = 1 + (label < 0 ? lastText(cells) : label);
        return new PrintedRow(label(cells.subList(0, values)), cells.subList(values, cells.size()));
    }

    /** What cells say, those that say nothing left out. */
    static String label(List<Span> cells) {
        var label = new StringJoiner(" ");
        for (Span cell : cells) {
            if (!cell.text().isEmpty()) {
                label.add(cell.text());
            }
        }
        return label.toString();
    }

    /** The last cell that names a row, a group or a column; -1 when none does. */
    private static int lastLabel(List<Span> cells, FormLabels labels) {
        int last = cells.size() - 1;
        while (last >= 0
                && (CellText.isValue(cells.get(last).text())
                        || !isLabel(Folding.fold(cells.get(last).text()), labels))) {
            last--;
        }
        return last;
    }

    private static boolean isLabel(String folded, FormLabels labels) {
        return labels.isColumn(folded) || labels.last(folded).isPresent();
    }

    /** The last cell that is no value; -1 when all are. */
    private static int lastText(List<Span> cells) {
        int last = cells.size() - 1;
        while (last >= 0 && CellText.isValue(cells.get(last).text())) {
            last--;
        }
        return last;
    }
}
