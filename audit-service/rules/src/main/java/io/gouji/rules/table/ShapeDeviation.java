package io.gouji.rules.table;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Table 3 is not printed with the rows and columns of the form in force. */
public final class ShapeDeviation implements Rule {

    private static final String TABLE = "T3";
    private static final int NAMED_ROWS = 3;
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T3-SHAPE",
            Severity.WARNING,
            new Message("表三的行列与现行格式不符", "Table 3 does not have the rows and columns of the form in force"),
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表三",
            new Message(
                    "核对表三是否缺行、多行、次序颠倒、一行数字过多，以及2021年度起是否仍用旧版“（六）其他处理”单行表样。文本截断时不因缺行判错。",
                    "Tells whether table 3 lacks a row, has one too many, prints them in another order, has too many values"
                            + " in a row, or still uses the row set of the edition before 2021. A document that breaks off"
                            + " never fails for missing rows."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable table = PrintedTable.of(report, TABLE).orElse(null);
        if (table == null) {
            return Outcome.notApplicable("该版格式没有可核对的表格", "this edition of the form has no table to check");
        }
        if (!table.isPresent()) {
            return absent(report);
        }
        TableShape shape = table.shape().orElse(null);
        if (shape == null) {
            return Outcome.undetermined("表三的版式未能识别", "how table 3 is printed could not be told");
        }
        var findings = new ArrayList<Finding>();
        outdatedRowSet(report, shape, findings);
        List<String> codes = codes(shape);
        boolean asDue = codes.equals(table.rows());
        if (!asDue && table.isWhole()) {
            missingRows(table, shape, codes, findings);
        }
        unknownRows(shape, findings);
        if (!asDue) {
            disorder(table, shape, codes, findings);
        }
        crowdedRows(table, shape, findings);
        return Outcome.of(findings);
    }

    private static Outcome absent(ReportView report) {
        if (report.report().truncated()) {
            return Outcome.undetermined("文本截断，未见表三", "the text breaks off before table 3");
        }
        return new Outcome.Fail(List.of(
                new FindingDraft(DESCRIPTOR, "absent", new Message("报告中没有表三", "The report has no table 3")).build()));
    }

    private static void outdatedRowSet(ReportView report, TableShape shape, List<Finding> findings) {
        Integer year = report.report().year();
        FormEdition due = year == null ? report.report().edition() : FormEdition.inForce(year);
        if (due != FormEdition.E2021 || shape.rowSet() != FormEdition.E2019) {
            return;
        }
        findings.add(new FindingDraft(
                        DESCRIPTOR,
                        "rowSet",
                        new Message(
                                "表三仍用2019年版表样（“（六）其他处理”只有一行），现行格式应分三行",
                                "Table 3 uses the row set of the 2019 edition (a single row （六）其他处理); the form in"
                                        + " force has three"))
                .compare(due.code(), shape.rowSet().code())
                .evidence("table", "表三", shape.at())
                .build());
    }

    private static void missingRows(PrintedTable table, TableShape shape, List<String> codes, List<Finding> findings) {
        Set<String> printed = Set.copyOf(codes);
        List<String> missing =
                table.rows().stream().filter(row -> !printed.contains(row)).toList();
        if (missing.isEmpty()) {
            return;
        }
        String named = String.join(
                "、",
                missing.stream()
                        .limit(NAMED_ROWS)
                        .map(row -> "“%s”（T3.%s）".formatted(table.rowLabel(row), row))
                        .toList());
        String dots = missing.size() > NAMED_ROWS ? "…" : "";
        findings.add(new FindingDraft(
                        DESCRIPTOR,
                        "missing",
                        new Message(
                                "表三缺少 %d 行：%s%s".formatted(missing.size(), named, dots),
                                "Table 3 lacks %d rows: %s%s".formatted(missing.size(), named, dots)))
                .compare(
                        BigDecimal.valueOf(table.rows().size()),
                        BigDecimal.valueOf(table.rows().size() - missing.size()))
                .evidence("table", "表三", shape.at())
                .build());
    }

    private static void unknownRows(TableShape shape, List<Finding> findings) {
        int nth = 0;
        for (TableShape.Row row : shape.rows()) {
            if (row.code() == null && row.values() > 0) {
                nth++;
                findings.add(new FindingDraft(
                                DESCRIPTOR,
                                "unknown " + nth,
                                new Message(
                                        "表三有格式以外的行“%s”".formatted(row.label()),
                                        "Table 3 has a row the form does not know: “%s”".formatted(row.label())))
                        .compare(null, row.label())
                        .evidence("row", row.label(), shape.at())
                        .build());
            }
        }
    }

    private static void disorder(PrintedTable table, TableShape shape, List<String> codes, List<Finding> findings) {
        List<String> due = table.rows();
        List<String> printed = codes.stream().filter(due::contains).toList();
        List<String> sorted = printed.stream()
                .distinct()
                .sorted(Comparator.comparingInt(due::indexOf))
                .toList();
        if (printed.equals(sorted)) {
            return;
        }
        int at = 0;
        while (at < sorted.size() && printed.get(at).equals(sorted.get(at))) {
            at++;
        }
        String row = printed.get(Math.min(at, printed.size() - 1));
        String label = table.rowLabel(row);
        findings.add(new FindingDraft(
                        DESCRIPTOR,
                        "order",
                        new Message(
                                "表三各行次序与格式不符或有重复行，自“%s”（T3.%s）起".formatted(label, row),
                                "The rows of table 3 are out of order or repeated, from “%s” (T3.%s) on"
                                        .formatted(label, row)))
                .evidence("row", label, shape.at())
                .build());
    }

    private static void crowdedRows(PrintedTable table, TableShape shape, List<Finding> findings) {
        int columns = table.columns().size();
        for (TableShape.Row row : shape.rows()) {
            String code = row.code();
            if (code == null || row.values() <= columns) {
                continue;
            }
            String label = table.rowLabel(code);
            findings.add(new FindingDraft(
                            DESCRIPTOR,
                            "values " + code,
                            new Message(
                                    "表三“%s”（T3.%s）一行有 %d 个数字，应为 %d 个".formatted(label, code, row.values(), columns),
                                    "Row “%s” (T3.%s) of table 3 has %d values, the form has %d columns"
                                            .formatted(label, code, row.values(), columns)))
                    .compare(Integer.toString(columns), Integer.toString(row.values()))
                    .evidence("row", row.label(), shape.at())
                    .build());
        }
    }

    private static List<String> codes(TableShape shape) {
        var codes = new ArrayList<String>();
        for (TableShape.Row row : shape.rows()) {
            if (row.code() != null) {
                codes.add(row.code());
            }
        }
        return codes;
    }
}
