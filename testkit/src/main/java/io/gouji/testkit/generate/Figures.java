package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.form.RowVariant;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws figures that keep the arithmetic of the form, and the way each is printed. */
final class Figures {

    private static final int ROW_PARTS = 6;

    private final Random random;
    private final Typography typography;
    private final int most;
    private final double zeros;
    private final boolean restless;
    private final Map<CellRef, Figure> cells = new LinkedHashMap<>();

    Figures(Random random, Typography typography) {
        this.random = random;
        this.typography = typography;
        this.most = List.of(3, 40, 900, 30_000).get(random.nextInt(4));
        this.zeros = random.nextDouble();
        this.restless = random.nextInt(3) == 0;
    }

    /** Every cell of the tables, by its address. */
    Map<CellRef, Figure> draw(FormTemplate template, boolean oldRows) {
        for (FormTable table : template.tables()) {
            switch (table.code()) {
                case "T2" -> table.blocks().forEach(block -> disclosure(table, block));
                case "T3" -> requests(table, oldRows);
                default -> table.rows().forEach(row -> sums(table, row.code(), parts(4)));
            }
        }
        return cells;
    }

    /** The rows of table 3 that are printed, the single row of the older form in place of its items. */
    static List<FormRow> rows(FormTable table, boolean oldRows) {
        var rows = new ArrayList<FormRow>();
        for (FormRow row : table.rows().toList()) {
            RowVariant variant = oldRows
                    ? table.variants().stream()
                            .filter(candidate -> candidate.replaces().contains(row.code()))
                            .findFirst()
                            .orElse(null)
                    : null;
            if (variant == null) {
                rows.add(row);
            } else if (variant.replaces().getFirst().equals(row.code())) {
                rows.add(variant.row());
            }
        }
        return rows;
    }

    private void disclosure(FormTable table, FormBlock block) {
        for (FormRow row : block.rows()) {
            for (var column : block.columns()) {
                var ref = new CellRef(table.code(), row.code(), column.code());
                if (column.code().equals("amount") && random.nextBoolean()) {
                    String amount = random.nextInt(90_000) + "." + (1 + random.nextInt(9));
                    cells.put(ref, new Figure(amount, new BigDecimal(amount)));
                } else {
                    int value = random.nextInt(5) == 0 ? random.nextInt(9_000_000) : random.nextInt(1 + most);
                    boolean change = column.code().equals("change") && random.nextInt(3) == 0;
                    put(ref, change ? -value : value, typography.notes());
                }
            }
        }
    }

    private void requests(FormTable table, boolean oldRows) {
        int[] sums = new int[ROW_PARTS];
        for (FormRow row : rows(table, oldRows)) {
            if (!List.of("received", "carriedIn", "total", "carriedOut").contains(row.code())) {
                int[] parts = parts(ROW_PARTS);
                add(sums, parts);
                sums(table, row.code(), parts);
            }
        }
        int[] in = parts(ROW_PARTS);
        int[] out = parts(ROW_PARTS);
        int[] received =
                IntStream.range(0, ROW_PARTS).map(i -> sums[i] + out[i] - in[i]).toArray();
        for (int i = 0; i < ROW_PARTS; i++) {
            if (received[i] < 0) {
                out[i] -= received[i];
                received[i] = 0;
            }
        }
        sums(table, "received", received);
        sums(table, "carriedIn", in);
        sums(table, "total", sums);
        sums(table, "carriedOut", out);
    }

    private int[] parts(int count) {
        return IntStream.range(0, count)
                .map(i -> random.nextDouble() < zeros ? 0 : random.nextInt(1 + most))
                .toArray();
    }

    private static void add(int[] sums, int[] parts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += parts[i];
        }
    }

    private void sums(FormTable table, String row, int[] parts) {
        List<String> columns = table.blocks().getFirst().columns().stream()
                .map(column -> column.code())
                .toList();
        for (int i = 0; i < parts.length; i++) {
            put(new CellRef(table.code(), row, columns.get(i)), parts[i], false);
        }
        put(
                new CellRef(table.code(), row, columns.getLast()),
                IntStream.of(parts).sum(),
                false);
    }

    private void put(CellRef ref, int value, boolean notes) {
        if (value == 0 && restless && typography.blanks() && random.nextInt(4) == 0) {
            cells.put(ref, new Figure("", null));
        } else if (value == 0 && restless && typography.marks() && random.nextInt(6) == 0) {
            cells.put(ref, new Figure(List.of("/", "—", "-").get(random.nextInt(3)), null));
        } else {
            cells.put(ref, new Figure(print(value, notes), new BigDecimal(value)));
        }
    }

    private String print(int value, boolean notes) {
        if (!restless) {
            return Integer.toString(value);
        }
        return switch (random.nextInt(12)) {
            case 0 -> typography.separators() ? "%,d".formatted(value) : Integer.toString(value);
            case 1 -> typography.separators() ? fullWidth(value) : Integer.toString(value);
            case 2 -> notes && value > 1 ? value + "（其中修订1件）" : Integer.toString(value);
            case 3 -> notes ? value + "件" : Integer.toString(value);
            case 4 ->
                typography.gaps() && value > 1000 ? "%,d".formatted(value).replace(',', ' ') : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    private static String fullWidth(int value) {
        return Integer.toString(value)
                .chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                .toString();
    }
}
