package io.gouji.parser.table;

import io.gouji.parser.text.Folding;
import java.util.List;
import java.util.stream.Collectors;

/** Takes a row of cells apart into its label and its values. */
final class CellRow {

    private CellRow() {}

    static PrintedRow split(List<Span> cells, FormLabels labels) {
        int values = 0;
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            if (!CellText.isValue(text) && labels.last(Folding.fold(text)).isPresent()) {
                values = i + 1;
            }
        }
        if (values == 0 && cells.stream().anyMatch(cell -> !CellText.isValue(cell.text()))) {
            values = lastText(cells) + 1;
        }
        String label = cells.subList(0, values).stream()
                .map(Span::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new PrintedRow(label, cells.subList(values, cells.size()));
    }

    private static int lastText(List<Span> cells) {
        int last = cells.size() - 1;
        while (CellText.isValue(cells.get(last).text())) {
            last--;
        }
        return last;
    }
}
