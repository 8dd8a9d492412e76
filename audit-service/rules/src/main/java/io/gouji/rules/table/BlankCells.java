package io.gouji.rules.table;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cells of a table are left empty, or marked as owing no figure, where the form owes one. One finding for the table.
 *
 * @param descriptor what the catalogue says about it
 * @param table code of the table
 */
public record BlankCells(RuleDescriptor descriptor, String table) implements Rule {

    private static final int NAMED_CELLS = 5;

    /** Row of table 2 that most bodies have no power to fill, and that some mark so. */
    private static final String RULES_ROW = "rules";

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable printed = PrintedTable.of(report, table).orElse(null);
        if (printed == null) {
            return Outcome.notApplicable("该版格式没有可核对的表格", "this edition of the form has no table to check");
        }
        if (!printed.isPresent()) {
            return Outcome.undetermined("报告中没有" + printed.nameZh(), "the report has no " + printed.nameEn());
        }
        String unfinished = unfinishedRow(printed);
        var blanks = new ArrayList<CellRef>();
        for (CellRef ref : printed.cellsWithoutCount()) {
            Cell cell = report.cell(ref).orElse(null);
            if (cell != null && isBlank(cell) && !ref.row().equals(unfinished)) {
                blanks.add(ref);
            }
        }
        return blanks.isEmpty() ? new Outcome.Pass() : new Outcome.Fail(List.of(finding(printed, blanks, report)));
    }

    private Finding finding(PrintedTable printed, List<CellRef> blanks, ReportView report) {
        String named = String.join(
                ", ", blanks.stream().limit(NAMED_CELLS).map(CellRef::toString).toList());
        String dots = blanks.size() > NAMED_CELLS ? "…" : "";
        var draft = new FindingDraft(
                        descriptor,
                        table,
                        new Message(
                                "%s有 %d 个单元格未填数字（没有的应填“0”）：%s%s"
                                        .formatted(printed.nameZh(), blanks.size(), named, dots),
                                "%d cells of %s hold no figure where one is owed (0 when there was none): %s%s"
                                        .formatted(blanks.size(), printed.nameEn(), named, dots)))
                .cells(blanks);
        blanks.forEach(ref -> draft.evidence("blank", report, ref));
        boolean saysNotItsPower =
                blanks.stream().allMatch(ref -> ref.row().equals(RULES_ROW) && isMark(report.cell(ref)));
        return saysNotItsPower ? draft.severity(Severity.NOTE).build() : draft.build();
    }

    private static boolean isMark(Optional<Cell> cell) {
        return cell.filter(found -> found.reading() instanceof Reading.NotApplicable)
                .isPresent();
    }

    private static boolean isBlank(Cell cell) {
        return switch (cell.reading()) {
            case Reading.Blank() -> true;
            case Reading.NotApplicable() -> true;
            case Reading.Count count -> false;
            case Reading.Ambiguous ambiguous -> false;
            case Reading.Unreadable unreadable -> false;
        };
    }

    /** The row the document ends in, whose empty cells may be its end and not the agency's doing. */
    private static String unfinishedRow(PrintedTable table) {
        if (table.isWhole()) {
            return "";
        }
        return table.shape()
                .map(TableShape::rows)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.getLast().code())
                .orElse("");
    }
}
