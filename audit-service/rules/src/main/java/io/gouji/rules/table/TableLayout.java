package io.gouji.rules.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.RowVariant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What follows from the rows that stand in for others: which rows and cells a table should print and the arithmetic
 * between them. Reports that print the same rows share it.
 */
final class TableLayout {

    private static final Map<Key, TableLayout> LAYOUTS = new ConcurrentHashMap<>();

    private record Key(FormEdition edition, String table, List<String> variants) {}

    /** An identity, and the places of its cells in {@link #cells}. */
    static final class Placed {

        private final Identity identity;
        private final int[] derived;
        private final int[] printed;

        private Placed(Identity identity, List<CellRef> cells) {
            this.identity = identity;
            this.derived = identity.derived().stream().mapToInt(cells::indexOf).toArray();
            this.printed = identity.printed().stream().mapToInt(cells::indexOf).toArray();
        }

        Identity identity() {
            return identity;
        }

        /** Whether both sides are whole numbers with the same sum; a place that holds none is negative. */
        boolean holds(long[] wholes) {
            long sum = sum(derived, wholes);
            return sum >= 0 && sum == sum(printed, wholes);
        }

        private static long sum(int[] places, long[] wholes) {
            long sum = 0;
            for (int place : places) {
                if (wholes[place] < 0) {
                    return -1;
                }
                sum += wholes[place];
            }
            return sum;
        }
    }

    private final FormTable form;
    private final Map<String, RowVariant> variantOf = new HashMap<>();
    private final List<String> rows;
    private final List<String> columns;
    private final Map<String, List<String>> columnsOf = new HashMap<>();
    private final List<CellRef> cells;
    private final Map<Family, List<Placed>> identities = new EnumMap<>(Family.class);

    private TableLayout(FormTable form, List<RowVariant> variants) {
        this.form = form;
        for (RowVariant variant : variants) {
            variant.replaces().forEach(row -> variantOf.put(row, variant));
        }
        this.rows = resolve(form.rows().map(FormRow::code).toList());
        this.columns = codes(form.blocks().getFirst());
        var all = new ArrayList<CellRef>();
        for (String row : rows) {
            List<String> columnsOfRow =
                    form.blockOf(row).map(TableLayout::codes).orElse(List.of());
            columnsOfRow.forEach(column -> all.add(new CellRef(form.code(), row, column)));
            columnsOf.put(row, columnsOfRow);
        }
        this.cells = List.copyOf(all);
        for (Family family : Family.values()) {
            identities.put(
                    family,
                    family.identities(this).stream()
                            .map(identity -> new Placed(identity, cells))
                            .toList());
        }
    }

    private static List<String> codes(FormBlock block) {
        return block.columns().stream().map(FormColumn::code).toList();
    }

    /** The layout of a table of an edition where some rows stand in for others. */
    static TableLayout of(FormEdition edition, FormTable form, List<RowVariant> variants) {
        List<String> standIns =
                variants.stream().map(variant -> variant.row().code()).toList();
        return LAYOUTS.computeIfAbsent(new Key(edition, form.code(), standIns), key -> new TableLayout(form, variants));
    }

    FormTable form() {
        return form;
    }

    /** Replaces rows by the row that stands in for them, keeping the order. */
    List<String> resolve(List<String> given) {
        var resolved = new LinkedHashSet<String>();
        for (String row : given) {
            RowVariant variant = variantOf.get(row);
            resolved.add(variant == null ? row : variant.row().code());
        }
        return List.copyOf(resolved);
    }

    /** The rows the table should print, in order. */
    List<String> rows() {
        return rows;
    }

    /** The columns of one of the {@link #rows}, in order. */
    List<String> columns(String row) {
        return columnsOf.getOrDefault(row, List.of());
    }

    /** The columns all rows share, in order. */
    List<String> columns() {
        return columns;
    }

    /** Every cell the table should print, row by row. */
    List<CellRef> cells() {
        return cells;
    }

    /** The identities of a family between those cells. */
    List<Placed> identities(Family family) {
        return identities.getOrDefault(family, List.of());
    }
}
