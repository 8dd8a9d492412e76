package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bar ends each cell, and lines break anywhere, so that a row is spread over several. */
final class PipedCells implements TableLayout {

    /** What stands between the bars of the line that parts the head of a Markdown table from its body. */
    private static final Pattern RULE = Pattern.compile(":?-{3,}+:?");

    @Override
    public String name() {
        return "PIPED_CELLS";
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        if (!region.contains('|')) {
            return Optional.empty();
        }
        String text = region.document().text();
        var cells = new ArrayList<@Nullable Span>();
        int start = region.from();
        for (int i = region.from(); i < region.to(); i++) {
            if (text.charAt(i) == '|') {
                Span cell = region.document().span(start, i);
                if (!RULE.matcher(cell.text()).matches()) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        Span rest = region.document().span(start, region.to());
        if (!rest.text().isEmpty()) {
            cells.add(rest);
        }
        List<DraftRow> rows = CellStream.read(labels, cells);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(name(), labels, rows, region.document().place(region.from(), region.to())));
    }
}
