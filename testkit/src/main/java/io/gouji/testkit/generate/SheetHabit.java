package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways offices lay the tables of the form out other than the official form does. */
public enum SheetHabit {
    /** As the official form prints them. */
    OFFICIAL,
    /** A first column numbers the rows of table 3. */
    NUMBERED_ROWS,
    /** The blocks of table 2 that have one figure a row stand side by side. */
    BLOCKS_BESIDE,
    /** The three groups of table 4 stand one below the other, each with its own head. */
    GROUPS_STACKED,
    /** Table 4 has a row for every result and a column for every group. */
    RESULTS_AS_ROWS,
    /** Table 4 has a row for every figure. */
    FIGURES_AS_ROWS,
    /** Table 4 has a row for every group, beside its label. */
    GROUPS_AS_ROWS,
    /** The head of table 3 is printed again in the middle of it. */
    HEAD_REPEATED;

    private static final int RESULTS = 5;
    private static final List<String> GROUPS = List.of("行政复议", "未经复议直接起诉", "复议后起诉");

    Sheet lay(Sheet sheet) {
        return switch (this) {
            case OFFICIAL -> sheet;
            case NUMBERED_ROWS -> sheet.part() == 3 ? numbered(sheet) : sheet;
            case BLOCKS_BESIDE -> sheet.part() == 2 ? beside(sheet) : sheet;
            case GROUPS_STACKED -> sheet.part() == 4 ? stacked(sheet) : sheet;
            case RESULTS_AS_ROWS -> sheet.part() == 4 ? resultsAsRows(sheet) : sheet;
            case FIGURES_AS_ROWS -> sheet.part() == 4 ? figuresAsRows(sheet) : sheet;
            case GROUPS_AS_ROWS -> sheet.part() == 4 ? groupsAsRows(sheet) : sheet;
            case HEAD_REPEATED -> sheet.part() == 3 ? headRepeated(sheet) : sheet;
        };
    }

    private static Sheet numbered(Sheet sheet) {
        var rows = new ArrayList<List<Box>>();
        int number = 1;
        int heads = 0;
        for (List<Box> row : sheet.rows()) {
            if (!TextLayout.isHead(row)) {
                rows.add(joined(List.of(Box.label(Integer.toString(number++), 1, 1)), row));
            } else {
                rows.add(heads++ == 0 ? joined(List.of(Box.label("序号", 3, 1)), row) : row);
            }
        }
        return new Sheet(sheet.part(), sheet.columns() + 1, rows);
    }

    private static Sheet beside(Sheet sheet) {
        var rows = new ArrayList<List<Box>>();
        var heads = new ArrayList<Box>();
        var labels = new ArrayList<Box>();
        List<Box> columns = List.of();
        for (List<Box> row : sheet.rows()) {
            if (row.size() != 2) {
                rows.add(row);
            } else if (TextLayout.isHead(row)) {
                columns = row;
            } else {
                columns.forEach(box -> heads.add(Box.label(box.text(), 1, 1)));
                row.forEach(box -> labels.add(new Box(box.text(), 1, 1, box.value())));
            }
        }
        int width = Math.max(sheet.columns(), heads.size());
        rows.removeIf(row -> row.size() == 1 && !rows.getFirst().equals(row));
        if (!heads.isEmpty()) {
            rows.add(heads);
            rows.add(labels);
        }
        return new Sheet(
                sheet.part(),
                width,
                rows.stream().map(row -> widened(row, width)).toList());
    }

    private static Sheet stacked(Sheet sheet) {
        var rows = new ArrayList<List<Box>>();
        for (int group = 0; group < GROUPS.size(); group++) {
            rows.add(List.of(Box.label(GROUPS.get(group), 1, RESULTS)));
            rows.add(results(sheet));
            rows.add(figures(sheet).subList(group * RESULTS, (group + 1) * RESULTS));
        }
        return new Sheet(sheet.part(), RESULTS, rows);
    }

    private static Sheet resultsAsRows(Sheet sheet) {
        var rows = new ArrayList<List<Box>>();
        rows.add(List.of(Box.label("结果", 2, 1), Box.label("行政复议", 2, 1), Box.label("行政诉讼", 1, 2)));
        rows.add(List.of(Box.label(GROUPS.get(1), 1, 1), Box.label(GROUPS.get(2), 1, 1)));
        for (int result = 0; result < RESULTS; result++) {
            var row = new ArrayList<Box>();
            row.add(results(sheet).get(result));
            for (int group = 0; group < GROUPS.size(); group++) {
                row.add(figures(sheet).get(group * RESULTS + result));
            }
            rows.add(row);
        }
        return new Sheet(sheet.part(), 1 + GROUPS.size(), rows);
    }

    private static Sheet figuresAsRows(Sheet sheet) {
        var rows = new ArrayList<List<Box>>();
        for (int group = 0; group < GROUPS.size(); group++) {
            for (int result = 0; result < RESULTS; result++) {
                List<Box> first = result > 0 ? List.of() : List.of(Box.label(GROUPS.get(group), RESULTS, 1));
                rows.add(joined(
                        first,
                        List.of(results(sheet).get(result), figures(sheet).get(group * RESULTS + result))));
            }
        }
        return new Sheet(sheet.part(), 3, rows);
    }

    private static Sheet groupsAsRows(Sheet sheet) {
        var rows = new ArrayList<List<Box>>();
        rows.add(joined(List.of(Box.label("类别", 1, 1)), results(sheet)));
        for (int group = 0; group < GROUPS.size(); group++) {
            rows.add(joined(
                    List.of(Box.label(GROUPS.get(group), 1, 1)),
                    figures(sheet).subList(group * RESULTS, (group + 1) * RESULTS)));
        }
        return new Sheet(sheet.part(), 1 + RESULTS, rows);
    }

    private static Sheet headRepeated(Sheet sheet) {
        var rows = new ArrayList<List<Box>>();
        List<List<Box>> heads = sheet.rows().stream().filter(TextLayout::isHead).toList();
        int last = sheet.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i == last) {
                rows.addAll(heads);
            }
            rows.add(sheet.rows().get(i));
        }
        return new Sheet(sheet.part(), sheet.columns(), rows);
    }

    private static List<Box> results(Sheet disputes) {
        return disputes.rows().get(1).subList(0, RESULTS).stream()
                .map(box -> Box.label(box.text(), 1, 1))
                .toList();
    }

    private static List<Box> figures(Sheet disputes) {
        return disputes.rows().getLast();
    }

    private static List<Box> joined(List<Box> left, List<Box> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    /** The row with its last cell spanning what is left of the width. */
    private static List<Box> widened(List<Box> row, int width) {
        int used = row.stream().mapToInt(Box::columnSpan).sum();
        Box last = row.getLast();
        var wide = new Box(last.text(), last.rowSpan(), last.columnSpan() + width - used, last.value());
        return joined(row.subList(0, row.size() - 1), List.of(wide));
    }
}
