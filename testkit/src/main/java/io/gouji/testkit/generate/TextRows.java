package io.gouji.testkit.generate;

import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints the rows of a sheet as lines of text. */
final class TextRows {

    private TextRows() {}

    static List<String> tabs(Sheet sheet) {
        return each(sheet, row -> texts(row, "\t"));
    }

    static List<String> tabsAround(Sheet sheet) {
        return each(sheet, row -> "\t" + texts(row, "\t") + "\t");
    }

    static List<String> tabsExpanded(Sheet sheet) {
        return expanded(sheet).stream().map(row -> String.join("\t", row)).toList();
    }

    static List<String> tabsFirstLabelLost(Sheet sheet) {
        return each(sheet, row -> {
            long labels = row.stream().filter(box -> !box.value()).count();
            boolean loses = labels > 1 && !TextLayout.isHead(row);
            return texts(loses ? row.subList(1, row.size()) : row, "\t");
        });
    }

    static List<String> pipes(Sheet sheet) {
        return each(sheet, row -> texts(row, " | ") + " |");
    }

    static List<String> pipesLeading(Sheet sheet) {
        return each(sheet, row -> "| " + texts(row, " | ") + " |");
    }

    static List<String> pipesExpanded(Sheet sheet) {
        return expanded(sheet).stream()
                .map(row -> "| " + String.join(" | ", row) + " |")
                .toList();
    }

    static List<String> markdown(Sheet sheet) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.addAll(pipesExpanded(sheet));
        lines.add(2, "|" + " --- |".repeat(sheet.columns()));
        lines.add("");
        return lines;
    }

    static List<String> cells(Sheet sheet, String behind) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(box -> (box.text() + behind).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<String> cellsSpaced(Sheet sheet) {
        return cells(sheet, "").stream().map(line -> line + "\n").toList();
    }

    static List<String> page(Sheet sheet) {
        return each(sheet, row -> texts(row, " "));
    }

    static List<String> pageBroken(Sheet sheet, Random random) {
        var lines = new ArrayList<String>();
        int page = 2;
        for (List<Box> row : sheet.rows()) {
            boolean head = TextLayout.isHead(row);
            String label =
                    row.stream().filter(box -> !box.value()).map(Box::text).collect(Collectors.joining(" "));
            String values = row.stream().filter(Box::value).map(Box::text).collect(Collectors.joining(" "));
            if (head || values.isEmpty() || label.isEmpty()) {
                lines.add(head ? texts(row, " ") : values);
            } else {
                around(label, values, sheet.part() == 3 ? random.nextInt(3) : 0, lines);
            }
            if (sheet.part() == 3 && !head && random.nextInt(9) == 0) {
                lines.add("- " + page++ + " -");
                lines.add("申请人情况");
                lines.add("自然人 法人或其他组织 总计");
            }
        }
        return lines;
    }

    private static void around(String label, String values, int way, List<String> lines) {
        int middle = label.length() / 2;
        switch (way) {
            case 1 -> {
                lines.add(label.substring(0, middle));
                lines.add(label.substring(middle) + " " + values);
            }
            case 2 -> {
                lines.add(label);
                lines.add(values);
            }
            default -> lines.add(label + " " + values);
        }
    }

    static List<String> joined(Sheet sheet, String between) {
        return List.of(sheet.rows().stream().map(row -> texts(row, between)).collect(Collectors.joining(between)));
    }

    private static List<String> each(Sheet sheet, Function<List<Box>, String> printer) {
        return sheet.rows().stream().map(printer).toList();
    }

    private static String texts(List<Box> row, String between) {
        return row.stream().map(Box::text).collect(Collectors.joining(between));
    }

    /** Every column of every row; a merged cell prints its text at its top left and nothing elsewhere. */
    private static List<List<String>> expanded(Sheet sheet) {
        int height = sheet.rows().size();
        var taken = new String[height][sheet.columns()];
        for (int row = 0; row < height; row++) {
            int column = 0;
            for (Box box : sheet.rows().get(row)) {
                while (taken[row][column] != null) {
                    column++;
                }
                for (int i = 0; i < box.rowSpan() * box.columnSpan(); i++) {
                    int down = row + i / box.columnSpan();
                    taken[down][column + i % box.columnSpan()] = i == 0 ? box.text() : "";
                }
            }
        }
        var rows = new ArrayList<List<String>>();
        for (String[] row : taken) {
            rows.add(List.of(row));
        }
        return rows;
    }
}
