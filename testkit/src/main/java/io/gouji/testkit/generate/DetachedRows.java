package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints the rows of a sheet with the labels apart from their values, as converters of pages do. */
final class DetachedRows {

    private static final int LONGEST_LINE = 14;

    private DetachedRows() {}

    /** The labels of many rows, a line each or more, then their values column after column, a line each. */
    static List<String> byColumn(Sheet sheet, Random random) {
        return blocks(sheet, random, rows -> {
            int width = rows.getFirst().size();
            return IntStream.range(0, width)
                    .boxed()
                    .flatMap(column -> rows.stream().map(row -> row.get(column)))
                    .toList();
        });
    }

    /** The same with the values row after row, a line each. */
    static List<String> byRow(Sheet sheet, Random random) {
        return blocks(sheet, random, rows -> rows.stream().flatMap(List::stream).toList());
    }

    /** The same with the values of a row on one line. */
    static List<String> byLine(Sheet sheet, Random random) {
        return blocks(
                sheet,
                random,
                rows -> rows.stream().map(row -> String.join(" ", row)).toList());
    }

    /** Markdown in which every row is a table of its own and long labels stand in front of or behind their row. */
    static List<String> shredded(Sheet sheet, Random random) {
        var lines = new ArrayList<String>();
        for (List<Box> row : sheet.rows()) {
            List<String> labels = texts(row, false);
            List<String> values = texts(row, true);
            int way = sheet.part() != 3 || values.isEmpty() || labels.isEmpty() ? 0 : random.nextInt(4);
            if (way == 1) {
                lines.addAll(broken(String.join(" ", labels)));
            }
            lines.add("| "
                    + String.join(
                            " | ",
                            way == 0 || way == 3 ? row.stream().map(Box::text).toList() : values) + " |");
            lines.add("|" + " --- |".repeat(row.size()));
            if (way == 2) {
                lines.addAll(broken(String.join(" ", labels)));
            }
            lines.add("");
        }
        return lines;
    }

    private static List<String> blocks(Sheet sheet, Random random, Values values) {
        var lines = new ArrayList<String>();
        var labels = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        int height = sheet.rows().size();
        for (int i = 0; i < height; i++) {
            List<Box> row = sheet.rows().get(i);
            boolean head = TextLayout.isHead(row);
            if (head && !rows.isEmpty()) {
                close(labels, rows, values, lines);
            }
            texts(row, false).forEach(label -> labels.addAll(broken(label)));
            if (!head) {
                rows.add(texts(row, true));
            }
            boolean page = sheet.part() == 3 && rows.size() > 3 && i < height - 2 && random.nextInt(12) == 0;
            if (page) {
                close(labels, rows, values, lines);
                lines.add("- 3 -");
            }
        }
        close(labels, rows, values, lines);
        return lines;
    }

    private static void close(List<String> labels, List<List<String>> rows, Values values, List<String> lines) {
        lines.addAll(labels);
        if (!rows.isEmpty()) {
            lines.addAll(values.order(List.copyOf(rows)));
        }
        labels.clear();
        rows.clear();
    }

    private static List<String> broken(String label) {
        return label.length() <= LONGEST_LINE
                ? List.of(label)
                : List.of(label.substring(0, LONGEST_LINE), label.substring(LONGEST_LINE));
    }

    private static List<String> texts(List<Box> row, boolean values) {
        return row.stream().filter(box -> box.value() == values).map(Box::text).collect(Collectors.toList());
    }

    /** The lines that the values of rows are printed on. */
    private interface Values {
        List<String> order(List<List<String>> rows);
    }
}
