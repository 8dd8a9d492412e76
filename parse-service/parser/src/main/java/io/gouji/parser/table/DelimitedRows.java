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
        List<String> delimited = region.lines().stream()
                .filter(line -> line.contains(delimiter))
                .map(Region::text)
                .toList();
        boolean led = delimited.stream().allMatch(line -> line.charAt(0) == delimiter);
        boolean ended = delimited.stream().allMatch(line -> line.charAt(line.length() - 1) == delimiter);
        for (Region line : region.lines()) {
            if (!line.contains(delimiter)) {
                rows.add(SpacedLines.split(line));
            } else if (!RULE.matcher(line.text()).matches()) {
                rows.addAll(CellRow.splitAll(cells(line, led, ended), labels));
            }
        }
        List<DraftRow> drafts = FloatedFigure.offer(Lines.assemble(labels, rows), rows);
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(name, labels, drafts, region.document().place(region.from(), region.to())));
    }

    /**
     * The cells of a line.
     *
     * @param led whether every line begins with a delimiter, which then closes no cell
     * @param ended whether every line ends with one
     */
    private List<Span> cells(Region line, boolean led, boolean ended) {
        var cells = new ArrayList<Span>();
        String text = line.document().text();
        int start = line.from();
        for (int i = line.from(); i <= line.to(); i++) {
            if (i == line.to() || text.charAt(i) == delimiter) {
                boolean outside = (start == line.from() && (led || delimiter == '|'))
                        || (i == line.to() && (ended || delimiter == '|'));
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
