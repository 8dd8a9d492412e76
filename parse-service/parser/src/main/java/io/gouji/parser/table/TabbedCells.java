package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every cell on a line of its own that begins with a tab, a lone tab for an empty one; an empty line ends a row. */
final class TabbedCells implements TableLayout {

    @Override
    public String name() {
        return "TABBED_CELLS";
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        if (!region.contains('\t')) {
            return Optional.empty();
        }
        var cells = new ArrayList<@Nullable Span>();
        int start = -1;
        for (Region line : region.lines()) {
            boolean begins = line.from() < line.to() && line.document().text().charAt(line.from()) == '\t';
            boolean ends = line.from() == line.to();
            if ((begins || ends) && start >= 0) {
                cells.add(region.document().span(start, line.from()));
                start = -1;
            }
            if (begins) {
                start = line.from();
            } else if (ends) {
                cells.add(null);
            }
        }
        if (start >= 0) {
            cells.add(region.document().span(start, region.to()));
        }
        List<DraftRow> rows = CellStream.read(labels, cells);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(name(), labels, rows, region.document().place(region.from(), region.to())));
    }
}
