package io.gouji.parser.table;

import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormGroup;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.RowVariant;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels of one table of the form, folded, and which of its rows a printed text names. */
final class FormLabels {

    /** A label of fewer characters without its number ("其他", "总计") also heads a column; alone it proves nothing. */
    private static final int SHORTEST_CORE = 4;

    private static final String NUMBERING = "一二三四五六七八九十123456789";

    private final FormTable table;
    private final int cells;
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, List<FormColumn>> columns = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, RowVariant> variants = new LinkedHashMap<>();

    FormLabels(FormTable table) {
        this.table = table;
        this.cells = (int) table.cells().count();
        for (FormBlock block : table.blocks()) {
            for (FormRow row : block.rows()) {
                columns.put(row.code(), block.columns());
                order.add(row.code());
                add(row.code(), row.label(), row.aliases());
            }
        }
        for (RowVariant variant : table.variants()) {
            variants.put(variant.row().code(), variant);
            columns.put(
                    variant.row().code(),
                    table.blockOf(variant.row().code()).orElseThrow().columns());
            order.add(
                    order.indexOf(variant.replaces().getFirst()), variant.row().code());
            add(variant.row().code(), variant.row().label(), variant.row().aliases());
        }
        for (FormGroup group : table.groups()) {
            if (!variants.containsKey(group.code())) {
                add(null, group.label(), group.aliases());
            }
        }
    }

    FormTable table() {
        return table;
    }

    /** Whether the rows have so many columns that a stray figure is no row. */
    boolean isWide() {
        return table.blocks().size() == 1;
    }

    /** Number of cells of the table, variants left out. */
    int cells() {
        return cells;
    }

    /** Codes of all rows, variants before the rows they replace. */
    List<String> order() {
        return order;
    }

    Map<String, RowVariant> variants() {
        return variants;
    }

    List<FormColumn> columns(String row) {
        return columns.getOrDefault(row, List.of());
    }

    /** The last row or group named in a folded text, the longest label where several end together. */
    Optional<Match> last(String folded) {
        Match best = null;
        for (Label label : labels) {
            int start = label.core ? lastCore(folded, label) : folded.lastIndexOf(label.key);
            if (start >= 0) {
                var match = new Match(label.code, start, start + label.key.length());
                best = best == null || match.isAfter(best) ? match : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The first row or group named in a folded text from a place on, the longest label where several begin together.
     */
    Optional<Match> first(String folded, int from, int to) {
        Match best = null;
        for (Label label : labels) {
            int start = label.key.length() < SHORTEST_CORE && label.core ? -1 : folded.indexOf(label.key, from);
            if (start >= 0 && start + label.key.length() <= to) {
                var match = new Match(label.code, start, start + label.key.length());
                best = best == null || match.isBefore(best) ? match : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int lastCore(String folded, Label label) {
        if (label.key.length() < SHORTEST_CORE) {
            return folded.equals(label.key) ? 0 : -1;
        }
        return folded.lastIndexOf(label.key);
    }

    private void add(@Nullable String code, String label, List<String> aliases) {
        addOne(code, label);
        aliases.forEach(alias -> addOne(code, alias));
    }

    private void addOne(@Nullable String code, String label) {
        String key = Folding.fold(label);
        labels.add(new Label(key, code, false));
        if (NUMBERING.indexOf(key.charAt(0)) >= 0) {
            labels.add(new Label(key.substring(1), code, true));
        }
    }

    /** A label to look for; a core is a label without its number. */
    private record Label(String key, @Nullable String code, boolean core) {}

    /**
     * A row or group named in a text.
     *
     * @param code code of the row; null for a group
     * @param start where the label begins in the folded text
     * @param end where it ends
     */
    record Match(@Nullable String code, int start, int end) {

        boolean isAfter(Match other) {
            return end > other.end || (end == other.end && start < other.start);
        }

        boolean isBefore(Match other) {
            return start < other.start || (start == other.start && end > other.end);
        }
    }
}
