package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormGroup;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.RowVariant;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.ReportView;
import io.gouji.rules.table.TableLayout.Placed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of the form with the row set the document actually uses: where a row of another edition stands in for several
 * rows, those are replaced by it everywhere.
 */
public final class PrintedTable {

    private static final ReportView.Shared<Map<String, PrintedTable>> TABLES = PrintedTable::all;
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int NO_WHOLE_NUMBER = -1;

    private final ReportView report;
    private final TableLayout layout;
    private final boolean hasCells;
    private final @Nullable TableShape shape;
    private long @Nullable [] wholes;

    private PrintedTable(FormTable form, ReportView report, Set<String> rows) {
        this.report = report;
        this.hasCells = !rows.isEmpty();
        this.shape = report.report().table(form.code()).orElse(null);
        this.layout = TableLayout.of(
                report.report().edition(),
                form,
                form.variants().stream()
                        .filter(variant -> isUsed(variant, rows, shape))
                        .toList());
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

    private static boolean isUsed(RowVariant variant, Set<String> rows, @Nullable TableShape shape) {
        if (variant.replaces().stream().anyMatch(rows::contains)) {
            return false;
        }
        return rows.contains(variant.row().code()) || (shape != null && shape.rowSet() == variant.rowSet());
    }

    Optional<TableShape> shape() {
        return Optional.ofNullable(shape);
    }

    /** Whether the document has anything of the table. */
    public boolean isPresent() {
        return hasCells || shape != null;
    }

    /** Whether a missing row is the agency's doing: the document shows the table to its end. */
    boolean isWhole() {
        return !report.report().truncated() && (shape == null || shape.complete());
    }

    /** The rows the table should print, in order. */
    List<String> rows() {
        return layout.rows();
    }

    /** The columns of one of the rows it should print, in order. */
    public List<String> columns(String row) {
        return layout.columns(row);
    }

    /** The columns all rows share, in order. */
    public List<String> columns() {
        return layout.columns();
    }

    /** Every cell the table should print, row by row. */
    public List<CellRef> cells() {
        return layout.cells();
    }

    /** The cells among {@link #cells} that do not hold a whole number of at least zero. */
    List<CellRef> cellsWithoutCount() {
        List<CellRef> cells = cells();
        long[] numbers = wholes();
        var without = new ArrayList<CellRef>();
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] < 0) {
                without.add(cells.get(place));
            }
        }
        return without;
    }

    /** The identities of a family between the cells it should print. */
    List<Identity> identities(Family family) {
        return layout.identities(family).stream().map(Placed::identity).toList();
    }

    /** Those of the {@link #identities} that do not plainly hold between whole numbers. */
    List<Identity> identitiesInDoubt(Family family) {
        var doubtful = new ArrayList<Identity>();
        for (Placed placed : layout.identities(family)) {
            if (!placed.holds(wholes())) {
                doubtful.add(placed.identity());
            }
        }
        return doubtful;
    }

    /** The whole number of every cell, in the order of {@link #cells}; negative where there is none. */
    private long[] wholes() {
        if (wholes == null) {
            List<CellRef> cells = cells();
            wholes = new long[cells.size()];
            for (int place = 0; place < wholes.length; place++) {
                wholes[place] = whole(report.report().cells().get(cells.get(place)));
            }
        }
        return wholes;
    }

    private static long whole(@Nullable Cell cell) {
        if (cell == null || !(cell.reading() instanceof Reading.Count(BigDecimal value))) {
            return NO_WHOLE_NUMBER;
        }
        boolean whole = value.signum() >= 0 && value.scale() == 0 && value.compareTo(TOO_LARGE) < 0;
        return whole ? value.longValue() : NO_WHOLE_NUMBER;
    }

    /** A row's official label, after the label of the group it belongs to. */
    public String rowLabel(String row) {
        String label = form().rows()
                .filter(candidate -> candidate.code().equals(row))
                .findFirst()
                .or(() -> form().variants().stream()
                        .map(RowVariant::row)
                        .filter(candidate -> candidate.code().equals(row))
                        .findFirst())
                .map(FormRow::label)
                .orElse(row);
        return form().groups().stream()
                .filter(group -> row.startsWith(group.code() + "."))
                .findFirst()
                .map(FormGroup::label)
                .map(group -> group + " " + label)
                .orElse(label);
    }

    /** A column's official label. */
    public String columnLabel(String column) {
        return form().blocks().stream()
                .flatMap(block -> block.columns().stream())
                .filter(candidate -> candidate.code().equals(column))
                .findFirst()
                .map(found -> found.label())
                .orElse(column);
    }

    /** The table's name in Chinese: 表二, 表三 or 表四. */
    public String nameZh() {
        return switch (form().code()) {
            case "T2" -> "表二";
            case "T3" -> "表三";
            case "T4" -> "表四";
            default -> form().code();
        };
    }

    /** The table's name in English. */
    public String nameEn() {
        return "table " + form().code().substring(1);
    }

    private FormTable form() {
        return layout.form();
    }
}
