package io.gouji.rules.table;

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
import java.util.List;

/**
 * Cells of table 3 are left empty, or marked as owing no figure, where the form owes one. One finding for the table.
 */
public final class BlankCells implements Rule {

    private static final String TABLE = "T3";
    private static final int NAMED_CELLS = 5;
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T3-BLANK",
            Severity.WARNING,
            new Message("表三有应填数字的单元格空白", "Cells of table 3 that owe a figure are blank"),
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表三",
            new Message(
                    "表三每个单元格都应填数字，没有的填“0”。空白、“/”、“—”、“无”不能区分“没有”与“漏填”。每张表只报一次，列出全部单元格。",
                    "Every cell of table 3 owes a number, 0 when there was none. A blank or a mark such as / or — does not"
                            + " tell “none” from “forgotten”. One finding names all such cells."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable table =
                PrintedTable.of(report, TABLE).filter(PrintedTable::isPresent).orElse(null);
        if (table == null) {
            return Outcome.undetermined("报告中没有表三", "the report has no table 3");
        }
        String unfinished = unfinishedRow(table);
        List<CellRef> blanks = table.cells().stream()
                .filter(ref -> !ref.row().equals(unfinished))
                .filter(ref -> report.cell(ref).filter(BlankCells::isBlank).isPresent())
                .toList();
        if (blanks.isEmpty()) {
            return new Outcome.Pass();
        }
        String named = String.join(
                ", ", blanks.stream().limit(NAMED_CELLS).map(CellRef::toString).toList());
        String dots = blanks.size() > NAMED_CELLS ? "…" : "";
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        TABLE,
                        new Message(
                                "表三有 %d 个单元格未填数字（没有的应填“0”）：%s%s".formatted(blanks.size(), named, dots),
                                "%d cells of table 3 hold no figure where one is owed (0 when there was none): %s%s"
                                        .formatted(blanks.size(), named, dots)))
                .cells(blanks);
        blanks.forEach(ref -> draft.evidence("blank", report, ref));
        return new Outcome.Fail(List.of(draft.build()));
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
