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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The labels of one table of the form, folded, and which of its rows a printed text names. */
final class FormLabels {

    /** A label of fewer characters without its number ("其他", "总计") also heads a column; alone it proves nothing. */
    private static final int SHORTEST_CORE = 4;

    private static final int BUCKETS = 256;

    private static final String NUMBERING = "一二三四五六七八九十123456789";

    private final FormTable table;
    private final int cells;

    /** The labels by their first and by their last character, those of one bucket in the order of the form. */
    private final List<List<Label>> beginnings = buckets();

    private final List<List<Label>> endings = buckets();
    private final Map<String, List<FormColumn>> columns = new HashMap<>();
    private final Set<String> columnLabels = new HashSet<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, RowVariant> variants = new LinkedHashMap<>();

    /** Labels to tell damaged ones from, by row; those of groups and columns under an empty code. */
    private final Map<String, List<String>> keys = new LinkedHashMap<>();

    FormLabels(FormTable table) {
        this.table = table;
        this.cells = (int) table.cells().count();
        for (FormBlock block : table.blocks()) {
            for (FormColumn column : block.columns()) {
                Stream.concat(Stream.of(column.label()), column.aliases().stream())
                        .map(Folding::fold)
                        .forEach(label -> {
                            columnLabels.add(label);
                            key(null, label);
                        });
            }
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

    /** These labels and others that a document prints for rows, by the code of the row. */
    FormLabels with(Map<String, String> printed) {
        var labels = new FormLabels(table);
        printed.forEach(labels::addOne);
        return labels;
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

    /** Codes of the rows that one edition prints: with the variants in place of what they replace, or without them. */
    List<String> rowSet(boolean withVariants) {
        return order.stream()
                .filter(code -> withVariants
                        ? variants.values().stream()
                                .noneMatch(variant -> variant.replaces().contains(code))
                        : !variants.containsKey(code))
                .toList();
    }

    Map<String, RowVariant> variants() {
        return variants;
    }

    /** Whether a folded text is the label of a column. */
    boolean isColumn(String folded) {
        return columnLabels.contains(folded);
    }

    List<FormColumn> columns(String row) {
        return columns.getOrDefault(row, List.of());
    }

    /** The last row or group named in a folded text, the longest label where several end together. */
    Optional<Match> last(String folded) {
        for (int end = folded.length(); end > 0; end--) {
            Label best = null;
            List<Label> bucket = endings.get(folded.charAt(end - 1) % BUCKETS);
            for (int i = 0; i < bucket.size(); i++) {
                Label label = bucket.get(i);
                if (label.endsAt(folded, end) && (best == null || label.key.length() > best.key.length())) {
                    best = label;
                }
            }
            if (best != null) {
                return Optional.of(new Match(best.code, end - best.key.length(), end));
            }
        }
        return Optional.empty();
    }

    /**
     * The first row or group named in a folded text from a place on, the longest label where several begin together.
     */
    Optional<Match> first(String folded, int from, int to) {
        for (int start = from; start < to; start++) {
            Label best = null;
            List<Label> bucket = beginnings.get(folded.charAt(start) % BUCKETS);
            for (int i = 0; i < bucket.size(); i++) {
                Label label = bucket.get(i);
                if (label.beginsAt(folded, start, to) && (best == null || label.key.length() > best.key.length())) {
                    best = label;
                }
            }
            if (best != null) {
                return Optional.of(new Match(best.code, start, start + best.key.length()));
            }
        }
        return Optional.empty();
    }

    /** The labels of a row without their numbers, folded, as far as one that is damaged can be told. */
    List<String> keys(String row) {
        return keys.getOrDefault(row, List.of()).stream()
                .filter(key -> key.length() >= SHORTEST_CORE)
                .toList();
    }

    /** How many characters of a folded text stand in the label of a row in the same order, at most. */
    int shares(String row, String folded) {
        return keys.getOrDefault(row, List.of()).stream()
                .mapToInt(key -> Likeness.shared(key, folded))
                .max()
                .orElse(0);
    }

    /** All other labels of the table, without their numbers, folded. */
    Stream<String> otherKeys(String row) {
        return keys.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(row))
                .flatMap(entry -> entry.getValue().stream());
    }

    /** Whether a folded character is the number of a row. */
    boolean isNumberOf(String row, char number) {
        return table.row(row)
                .map(found -> Folding.fold(found.label()).charAt(0))
                .filter(first -> first == number && NUMBERING.indexOf(number) >= 0)
                .isPresent();
    }

    private void add(@Nullable String code, String label, List<String> aliases) {
        addOne(code, label);
        aliases.forEach(alias -> addOne(code, alias));
    }

    private void addOne(@Nullable String code, String label) {
        String key = Folding.fold(label);
        index(new Label(key, code, false));
        boolean numbered = NUMBERING.indexOf(key.charAt(0)) >= 0;
        if (numbered) {
            index(new Label(key.substring(1), code, true));
        }
        key(code, numbered ? key.substring(1) : key);
    }

    private void key(@Nullable String code, String key) {
        keys.computeIfAbsent(code == null ? "" : code, unknown -> new ArrayList<>())
                .add(key);
    }

    private void index(Label label) {
        beginnings.get(label.key.charAt(0) % BUCKETS).add(label);
        endings.get(label.key.charAt(label.key.length() - 1) % BUCKETS).add(label);
    }

    /** A label to look for; a core is a label without its number. */
    private record Label(String key, @Nullable String code, boolean core) {

        boolean endsAt(String folded, int end) {
            return folded.startsWith(key, end - key.length()) && (!isShortCore() || folded.length() == key.length());
        }

        boolean beginsAt(String folded, int start, int to) {
            return start + key.length() <= to && folded.startsWith(key, start) && !isShortCore();
        }

        private boolean isShortCore() {
            return core && key.length() < SHORTEST_CORE;
        }
    }

    private static List<List<Label>> buckets() {
        return Stream.generate(() -> (List<Label>) new ArrayList<Label>())
                .limit(BUCKETS)
                .toList();
    }

    /**
     * A row or group named in a text.
     *
     * @param code code of the row; null for a group
     * @param start where the label begins in the folded text
     * @param end where it ends
     */
    record Match(@Nullable String code, int start, int end) {}
}
