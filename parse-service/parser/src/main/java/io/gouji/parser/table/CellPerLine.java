package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every cell on a line of its own; empty cells leave no line. */
final class CellPerLine implements TableLayout {

    @Override
    public String name() {
        return "CELL_PER_LINE";
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        var cells = new ArrayList<@Nullable Span>();
        for (Region line : region.lines()) {
            Span cell = region.document().span(line.from(), line.to());
            if (!cell.text().isEmpty() && !CellText.isPageNumber(cell.text())) {
                cells.add(cell);
            }
        }
        List<DraftRow> rows = CellStream.read(labels, cells);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(name(), labels, rows, region.document().place(region.from(), region.to())));
    }
}
