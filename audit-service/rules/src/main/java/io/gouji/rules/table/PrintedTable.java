package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormGroup;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.RowVariant;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.ReportView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A table of the form with the row set the document actually uses: where a row of another edition stands in for several
 * rows, those are replaced by it everywhere.
 */
public final class PrintedTable {

    private static final ReportView.Shared<Map<String, PrintedTable>> TABLES = PrintedTable::all;

    /** What the form says follows from the row set alone, so reports of one row set share it. */
    private static final Map<RowSet, List<String>> ROWS = new ConcurrentHashMap<>();

    private static final Map<RowSet, List<CellRef>> CELLS = new ConcurrentHashMap<>();

    private static final Map<Arithmetic, List<Identity>> IDENTITIES = new ConcurrentHashMap<>();

    private record RowSet(FormEdition edition, String table, Set<String> variants) {}

    private record Arithmetic(RowSet rowSet, Family family) {}

    private final FormTable form;
    private final ReportView report;
    private final boolean hasCells;
    private final Map<String, RowVariant> variantOf = new HashMap<>();
    private final RowSet rowSet;

    private PrintedTable(FormTable form, ReportView report, Set<String> rows) {
        this.form = form;
        this.report = report;
        this.hasCells = !rows.isEmpty();
        for (RowVariant variant : form.variants()) {
            if (isUsed(variant, rows)) {
                variant.replaces().forEach(row -> variantOf.put(row, variant));
            }
        }
        Set<String> variants = variantOf.values().stream()
                .map(variant -> variant.row().code())
                .collect(Collectors.toUnmodifiableSet());
        this.rowSet = new RowSet(report.report().edition(), form.code(), variants);
    }

    /** The table as this report prints it; empty when the report's edition has no template. */
    public static Optional<PrintedTable> of(ReportView report, String table) {
        return Optional.ofNullable(report.shared(TABLES).get(table));
    }

    private static Map<String, PrintedTable> all(ReportView report) {
        Map<String, Set<String>> rows = new HashMap<>();
        CellRef last = null;
        for (CellRef ref : report.report().cells().keySet()) {
            if (last == null || !last.row().equals(ref.row()) || !last.table().equals(ref.table())) {
                rows.computeIfAbsent(ref.table(), code -> new HashSet<>()).add(ref.row());
            }
            last = ref;
        }
        Map<String, PrintedTable> tables = new HashMap<>();
        report.form()
                .ifPresent(form -> form.tables().forEach(table -> {
                    Set<String> printed = rows.getOrDefault(table.code(), Set.of());
                    tables.put(table.code(), new PrintedTable(table, report, printed));
                }));
        return tables;
    }

    private boolean isUsed(RowVariant variant, Set<String> rows) {
        if (variant.replaces().stream().anyMatch(rows::contains)) {
            return false;
        }
        return rows.contains(variant.row().code())
                || shape().map(shape -> shape.rowSet() == variant.rowSet()).orElse(false);
    }

    FormTable form() {
        return form;
    }

    Optional<TableShape> shape() {
        return report.report().table(form.code());
    }

    /** Whether the document has anything of the table. */
    public boolean isPresent() {
        return hasCells || shape().isPresent();
    }

    /** Whether a missing row is the agency's doing: the document shows the table to its end. */
    boolean isWhole() {
        return !report.report().truncated() && shape().map(TableShape::complete).orElse(true);
    }

    /** Replaces rows by the row that stands in for them, keeping the order. */
    List<String> resolve(List<String> rows) {
        var resolved = new LinkedHashSet<String>();
        for (String row : rows) {
            RowVariant variant = variantOf.get(row);
            resolved.add(variant == null ? row : variant.row().code());
        }
        return List.copyOf(resolved);
    }

    /** The rows the table should print, in order. */
    List<String> rows() {
        return ROWS.computeIfAbsent(
                rowSet, key -> resolve(form.rows().map(FormRow::code).toList()));
    }

    /** The columns of a row, in order. */
    public List<String> columns(String row) {
        return form.blockOf(row)
                .map(block ->
                        block.columns().stream().map(column -> column.code()).toList())
                .orElse(List.of());
    }

    /** The columns all rows share, in order. */
    public List<String> columns() {
        return form.blocks().getFirst().columns().stream()
                .map(column -> column.code())
                .toList();
    }

    /** Every cell the table should print, row by row. */
    public List<CellRef> cells() {
        List<CellRef> known = CELLS.get(rowSet);
        return known == null ? CELLS.computeIfAbsent(rowSet, key -> listed()) : known;
    }

    /** The identities of a family between the cells it should print. */
    List<Identity> identities(Family family) {
        return IDENTITIES.computeIfAbsent(new Arithmetic(rowSet, family), key -> List.copyOf(family.identities(this)));
    }

    private List<CellRef> listed() {
        var cells = new ArrayList<CellRef>();
        for (String row : rows()) {
            columns(row).forEach(column -> cells.add(new CellRef(form.code(), row, column)));
        }
        return List.copyOf(cells);
    }

    /** A row's official label, after the label of the group it belongs to. */
    public String rowLabel(String row) {
        String label = form.rows()
                .filter(candidate -> candidate.code().equals(row))
                .findFirst()
                .or(() -> form.variants().stream()
                        .map(RowVariant::row)
                        .filter(candidate -> candidate.code().equals(row))
                        .findFirst())
                .map(FormRow::label)
                .orElse(row);
        return form.groups().stream()
                .filter(group -> row.startsWith(group.code() + "."))
                .findFirst()
                .map(FormGroup::label)
                .map(group -> group + " " + label)
                .orElse(label);
    }

    /** A column's official label. */
    public String columnLabel(String column) {
        return form.blocks().stream()
                .flatMap(block -> block.columns().stream())
                .filter(candidate -> candidate.code().equals(column))
                .findFirst()
                .map(found -> found.label())
                .orElse(column);
    }

    /** The table's name in Chinese: 表二, 表三 or 表四. */
    public String nameZh() {
        return switch (form.code()) {
            case "T2" -> "表二";
            case "T3" -> "表三";
            case "T4" -> "表四";
            default -> form.code();
        };
    }

    /** The table's name in English. */
    public String nameEn() {
        return "table " + form.code().substring(1);
    }
}
