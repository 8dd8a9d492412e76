package io.gouji.ingest.registry;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of agencies as a spreadsheet saves it. */
public final class AgencyCsv {

    private static final List<String> COLUMNS =
            List.of("id", "name", "aliases", "kind", "parent", "region", "deadline");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private AgencyCsv() {}

    /**
     * Reads a table. Its first row names the columns, in any order; {@code id} and {@code name} must be there. Aliases
     * are separated by semicolons.
     *
     * @throws io.gouji.ingest.submission.ProblemException when it is no such table
     */
    public static Registration read(byte[] bytes) {
        var rows = CsvRows.of(text(bytes));
        if (rows.isEmpty()) {
            throw Problem.INVALID_TABLE.with("The table is empty; its first line names the columns " + COLUMNS + ".");
        }
        var columns = columns(rows.getFirst());
        var entries = new ArrayList<Registration.Entry>();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            if (!row.whole()) {
                throw Problem.INVALID_TABLE.with(
                        "The row that begins on line " + row.line() + " has a quotation mark that is never closed.");
            }
            if (row.fields().size() > columns.size()) {
                throw Problem.INVALID_TABLE.with(
                        "The row on line " + row.line() + " has " + row.fields().size()
                                + " fields and the first line names " + columns.size()
                                + "; put a field that has a comma into quotation marks.");
            }
            entries.add(new Registration.Entry(row.line(), fields(columns, row.fields())));
        }
        return new Registration(entries);
    }

    private static List<String> columns(CsvRows.Row first) {
        var columns = first.fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw Problem.INVALID_TABLE.with("The first line names a column '" + Quoted.shortened(column)
                        + "'; there are the columns " + COLUMNS + ".");
            }
        }
        if (columns.stream().distinct().count() < columns.size()
                || !columns.contains("id")
                || !columns.contains("name")) {
            throw Problem.INVALID_TABLE.with("The first line must name each column once, 'id' and 'name' among them.");
        }
        return columns;
    }

    private static AgencyFields fields(List<String> columns, List<String> values) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            said.put(columns.get(i), values.get(i));
        }
        return new AgencyFields(
                said.get("id"),
                said.get("name"),
                Arrays.stream(said.getOrDefault("aliases", "").split("[;；]"))
                        .filter(alias -> !alias.isBlank())
                        .toList(),
                said.get("kind"),
                said.get("parent"),
                new AgencyFields.Particulars(said.get("region"), said.get("deadline")));
    }

    private static String text(byte[] bytes) {
        for (Charset charset : CHARSETS) {
            var text = decoded(bytes, charset);
            if (text != null) {
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
        }
        throw Problem.INVALID_TABLE.with("The table is neither UTF-8 nor GB18030; save it as one of them.");
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
