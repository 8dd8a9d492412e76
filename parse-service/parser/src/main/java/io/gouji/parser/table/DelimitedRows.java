package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row is a line and a delimiter stands between its cells, or around them; cells of merged labels may shift. */
final class DelimitedRows implements TableLayout {

    private static final Pattern RULE = Pattern.compile("[\\s|:+-]*-[\\s|:+-]*");

    private final String name;
    private final char delimiter;

    DelimitedRows(String name, char delimiter) {
        this.name = name;
        this.delimiter = delimiter;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        if (!region.contains(delimiter)) {
            return Optional.empty();
        }
        var rows = new ArrayList<PrintedRow>();
        for (Region line : region.lines()) {
            if (!line.contains(delimiter)) {
                rows.add(SpacedLines.split(line));
            } else if (!RULE.matcher(line.text()).matches()) {
                rows.add(CellRow.split(cells(line), labels));
            }
        }
        List<DraftRow> drafts = FloatedFigure.offer(Lines.assemble(labels, rows), rows);
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(name, labels, drafts, region.document().place(region.from(), region.to())));
    }

    private List<Span> cells(Region line) {
        var cells = new ArrayList<Span>();
        String text = line.document().text();
        int start = line.from();
        for (int i = line.from(); i <= line.to(); i++) {
            if (i == line.to() || text.charAt(i) == delimiter) {
                boolean outside = delimiter == '|' && (start == line.from() || i == line.to());
                Span cell = line.document().span(start, i);
                if (!outside || !cell.text().isEmpty()) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }
}
