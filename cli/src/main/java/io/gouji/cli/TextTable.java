package io.gouji.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal, where a Chinese character is as wide as two Latin ones. */
public final class TextTable {

    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115F),
            new Range(0x2E80, 0xA4CF),
            new Range(0xAC00, 0xD7A3),
            new Range(0xF900, 0xFAFF),
            new Range(0xFE30, 0xFE4F),
            new Range(0xFF00, 0xFF60),
            new Range(0xFFE0, 0xFFE6),
            new Range(0x20000, 0x3FFFD));

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with a heading. */
    public TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row with as many cells as the heading has. */
    public void row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of %d cells under %d headings"
                    .formatted(cells.length, rows.getFirst().size()));
        }
        rows.add(List.of(cells));
    }

    /** Prints the table; the last column is not padded. */
    public void print(PrintWriter out) {
        int columns = rows.getFirst().size();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                line.append(cell);
                if (column < columns - 1) {
                    line.append(" ".repeat(widest(column) - width(cell) + 2));
                }
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    static int width(String text) {
        return text.codePoints().map(TextTable::columns).sum();
    }

    private static int columns(int codePoint) {
        return WIDE.stream().anyMatch(range -> range.contains(codePoint)) ? 2 : 1;
    }

    /** Characters as wide as two, after Unicode's East Asian Width. */
    private record Range(int first, int last) {

        boolean contains(int codePoint) {
            return codePoint >= first && codePoint <= last;
        }
    }
}
