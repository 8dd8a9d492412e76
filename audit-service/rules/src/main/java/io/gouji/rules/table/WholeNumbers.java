package io.gouji.rules.table;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure that counts things is negative or not whole. One finding for each cell.
 *
 * @param descriptor what the catalogue says about it
 * @param table code of the table
 */
public record WholeNumbers(RuleDescriptor descriptor, String table) implements Rule {

    private static final int NAMED_CELLS = 5;

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable printed = PrintedTable.of(report, table).orElse(null);
        if (printed == null) {
            return Outcome.notApplicable("该版格式没有可核对的表格", "this edition of the form has no table to check");
        }
        if (!printed.isPresent()) {
            return Outcome.undetermined("报告中没有" + printed.nameZh(), "the report has no " + printed.nameEn());
        }
        var findings = new ArrayList<Finding>();
        var open = new ArrayList<CellRef>();
        for (CellRef ref : printed.cellsWithoutCount()) {
            Cell cell = report.cell(ref).orElse(null);
            if (cell == null || !isKnown(cell)) {
                open.add(ref);
            } else if (cell.count().filter(value -> !isCount(value)).isPresent()) {
                findings.add(finding(printed, ref, cell, report));
            }
        }
        return findings.isEmpty() && !open.isEmpty() ? undetermined(open) : Outcome.of(findings);
    }

    /** Whether the cell is known to hold a count or nothing; several candidates are, when each is one. */
    private static boolean isKnown(Cell cell) {
        return switch (cell.reading()) {
            case Reading.Count count -> true;
            case Reading.Blank() -> true;
            case Reading.NotApplicable() -> true;
            case Reading.Ambiguous(List<BigDecimal> candidates) ->
                candidates.stream().allMatch(WholeNumbers::isCount);
            case Reading.Unreadable unreadable -> false;
        };
    }

    private static boolean isCount(BigDecimal value) {
        return value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    }

    private static Outcome undetermined(List<CellRef> open) {
        String named = String.join(
                ", ", open.stream().limit(NAMED_CELLS).map(CellRef::toString).toList());
        String dots = open.size() > NAMED_CELLS ? "…" : "";
        return Outcome.undetermined("以下单元格缺失或无法读取：" + named + dots, "missing or unreadable: " + named + dots);
    }

    private Finding finding(PrintedTable printed, CellRef ref, Cell cell, ReportView report) {
        String value = cell.count().map(FindingDraft::plain).orElse(cell.raw());
        String row = printed.rowLabel(ref.row());
        String column = printed.columnLabel(ref.column());
        return new FindingDraft(
                        descriptor,
                        ref.toString(),
                        new Message(
                                "%s“%s”行“%s”栏（%s）填 %s，件数应为零或正整数".formatted(printed.nameZh(), row, column, ref, value),
                                "%s, row “%s”, column “%s” (%s) says %s; a count is a whole number and not below zero"
                                        .formatted(printed.nameEn(), row, column, ref, value)))
                .cells(List.of(ref))
                .compare(null, value)
                .evidence("value", report, ref)
                .misreading(cell.alternatives().stream().anyMatch(WholeNumbers::isCount))
                .build();
    }
}
