package io.gouji.testkit.generate;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormGroup;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.FormTemplate;
import io.gouji.testkit.generate.GeneratedReport.Figure;
import io.gouji.testkit.generate.Sheet.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Lays the tables of the form out as the official form prints them. */
final class Sheets {

    private static final int LABEL_COLUMNS = 3;
    private static final int WIDTH = 4;

    private final FormTemplate template;
    private final Map<CellRef, Figure> cells;
    private final boolean oldRows;
    private final UnaryOperator<String> spelling;

    Sheets(FormTemplate template, Map<CellRef, Figure> cells, boolean oldRows, UnaryOperator<String> spelling) {
        this.template = template;
        this.cells = cells;
        this.oldRows = oldRows;
        this.spelling = spelling;
    }

    List<Sheet> all() {
        return List.of(disclosure(), requests(), disputes());
    }

    private Sheet disclosure() {
        FormTable table = template.table("T2");
        var rows = new ArrayList<List<Box>>();
        for (FormBlock block : table.blocks()) {
            rows.add(List.of(Box.label(block.heading(), 1, WIDTH)));
            int values = block.columns().size();
            int wide = WIDTH - values;
            var head = new ArrayList<Box>();
            head.add(Box.label("信息内容", 1, 1));
            for (FormColumn column : block.columns()) {
                head.add(Box.label(
                        column.label(), 1, column.equals(block.columns().getLast()) ? wide : 1));
            }
            rows.add(head);
            for (FormRow row : block.rows()) {
                var line = new ArrayList<Box>();
                line.add(Box.label(spelling.apply(row.label()), 1, 1));
                for (FormColumn column : block.columns()) {
                    line.add(Box.value(
                            raw(table, row, column),
                            column.equals(block.columns().getLast()) ? wide : 1));
                }
                rows.add(line);
            }
        }
        return new Sheet(2, WIDTH, rows);
    }

    private Sheet requests() {
        FormTable table = template.table("T3");
        List<FormColumn> columns = table.blocks().getFirst().columns();
        var rows = new ArrayList<List<Box>>();
        rows.add(List.of(
                Box.label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, LABEL_COLUMNS),
                Box.label("申请人情况", 1, columns.size())));
        rows.add(List.of(Box.label("自然人", 2, 1), Box.label("法人或其他组织", 1, 5), Box.label("总计", 2, 1)));
        rows.add(columns.subList(1, columns.size() - 1).stream()
                .map(column -> Box.label(column.label(), 1, 1))
                .toList());
        List<FormRow> printed = Figures.rows(table, oldRows);
        int results = (int) printed.stream().filter(row -> isResult(row.code())).count();
        String group = "";
        boolean opened = false;
        for (FormRow row : printed) {
            var line = new ArrayList<Box>();
            if (isResult(row.code()) && !opened) {
                line.add(Box.label("三、本年度办理结果", results, 1));
                opened = true;
            }
            String own = row.code().contains(".")
                    ? row.code().substring(0, row.code().indexOf('.'))
                    : "";
            if (!own.isEmpty() && !own.equals(group)) {
                line.add(Box.label(groupLabel(table, own), members(printed, own), 1));
            }
            group = own;
            int span = isResult(row.code()) ? own.isEmpty() ? 2 : 1 : LABEL_COLUMNS;
            line.add(Box.label(spelling.apply(row.label()), 1, span));
            columns.forEach(column -> line.add(Box.value(raw(table, row, column), 1)));
            rows.add(line);
        }
        return new Sheet(3, LABEL_COLUMNS + columns.size(), rows);
    }

    private Sheet disputes() {
        FormTable table = template.table("T4");
        List<FormColumn> columns = table.blocks().getFirst().columns();
        int width = columns.size();
        var states = new ArrayList<Box>();
        columns.forEach(column -> states.add(Box.label(column.label(), 2, 1)));
        states.add(Box.label("未经复议直接起诉", 1, width));
        states.add(Box.label("复议后起诉", 1, width));
        var below = new ArrayList<Box>();
        for (int i = 0; i < 2; i++) {
            columns.forEach(column -> below.add(Box.label(column.label(), 1, 1)));
        }
        var values = new ArrayList<Box>();
        table.rows().forEach(row -> columns.forEach(column -> values.add(Box.value(raw(table, row, column), 1))));
        return new Sheet(
                4,
                3 * width,
                List.of(List.of(Box.label("行政复议", 1, width), Box.label("行政诉讼", 1, 2 * width)), states, below, values));
    }

    private static boolean isResult(String code) {
        return !code.equals("received") && !code.equals("carriedIn") && !code.equals("carriedOut");
    }

    private static int members(List<FormRow> rows, String group) {
        return (int)
                rows.stream().filter(row -> row.code().startsWith(group + ".")).count();
    }

    private static String groupLabel(FormTable table, String code) {
        return table.groups().stream()
                .filter(group -> group.code().equals(code))
                .map(FormGroup::label)
                .findFirst()
                .orElseThrow();
    }

    private String raw(FormTable table, FormRow row, FormColumn column) {
        Figure figure = cells.get(new CellRef(table.code(), row.code(), column.code()));
        return figure == null ? "" : figure.raw();
    }
}
