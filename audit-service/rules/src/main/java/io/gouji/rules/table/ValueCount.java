package io.gouji.rules.table;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The single row of table 4 does not hold one value for each of its fifteen columns. */
public final class ValueCount implements Rule {

    private static final String TABLE = "T4";
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T4-COUNT",
            Severity.WARNING,
            new Message("表四的数字不是十五个", "Table 4 does not hold fifteen values"),
            "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表四",
            new Message(
                    "表四只有一行，行政复议、未经复议直接起诉、复议后起诉各五个数字，共十五个。文本截断时不判。",
                    "Table 4 is one row of five values each for reconsideration, direct suit and suit after"
                            + " reconsideration: fifteen. Not judged where the document breaks off."));

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
        int due = table.cells().size();
        int printed = values(table, report);
        if (printed == due) {
            return new Outcome.Pass();
        }
        if (!table.isWhole()) {
            return Outcome.undetermined("文本在表四结束之前截断", "the text breaks off before the end of table 4");
        }
        @Nullable SourceLocation at = table.shape().map(TableShape::at).orElse(null);
        return new Outcome.Fail(List.of(new FindingDraft(
                        DESCRIPTOR,
                        TABLE,
                        new Message(
                                "表四应有 %d 个数字，实有 %d 个".formatted(due, printed),
                                "Table 4 must hold %d values and holds %d".formatted(due, printed)))
                .compare(BigDecimal.valueOf(due), BigDecimal.valueOf(printed))
                .evidence("table", "表四", at)
                .build()));
    }

    private static int values(PrintedTable table, ReportView report) {
        int inShape = table.shape().stream()
                .flatMap(shape -> shape.rows().stream())
                .mapToInt(TableShape.Row::values)
                .sum();
        if (inShape > 0) {
            return inShape;
        }
        return (int) table.cells().stream()
                .filter(ref -> report.cell(ref).isPresent())
                .count();
    }
}
