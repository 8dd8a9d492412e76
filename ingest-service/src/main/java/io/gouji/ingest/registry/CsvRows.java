package io.gouji.ingest.registry;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values after RFC 4180, line ends of any system included. */
final class CsvRows {

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;
    private boolean quoted;
    private boolean closed;

    private CsvRows(String text) {
        this.text = text;
    }

    /**
     * One row.
     *
     * @param line the number of the line it begins on, from 1
     * @param fields its fields, unquoted
     * @param whole false when the text ends within a quoted field
     */
    record Row(int line, List<String> fields, boolean whole) {

        Row {
            fields = List.copyOf(fields);
        }
    }

    /** The rows of a text; those without any content are passed over. */
    static List<Row> of(String text) {
        return new CsvRows(text).read();
    }

    private List<Row> read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i = readQuoted(i, c);
            } else if (c == '"' && field.toString().isBlank() && !closed) {
                field.setLength(0);
                quoted = true;
            } else if (c == ',') {
                endField();
            } else if (c == '\n' || c == '\r') {
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                endRow(true);
            } else {
                field.append(c);
            }
        }
        endRow(!quoted);
        return List.copyOf(rows);
    }

    private int readQuoted(int i, char c) {
        if (c != '"') {
            line += c == '\n' ? 1 : 0;
            field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            field.append('"');
            return i + 1;
        } else {
            quoted = false;
            closed = true;
        }
        return i;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        closed = false;
    }

    private void endRow(boolean whole) {
        endField();
        if (!whole || fields.stream().anyMatch(value -> !value.isBlank())) {
            rows.add(new Row(rowLine, fields, whole));
        }
        fields = new ArrayList<>();
        line++;
        rowLine = line;
    }
}
