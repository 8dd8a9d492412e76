package io.gouji.rules.year;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.table.PrintedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A figure of table 2 is far from that of the year before. One finding for each cell. */
public final class Jump implements Rule {

    private static final String TABLE = "T2";

    /** Tenfold; below a hundred things it says nothing. */
    private static final BigDecimal TIMES = BigDecimal.TEN;

    private static final BigDecimal MANY = BigDecimal.valueOf(100);

    /** By more than half, from a number so large that chance does not move it so. */
    private static final BigDecimal SHARE = new BigDecimal("0.5");

    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

    /** Differences of two years, which jump by nature. */
    private static final Set<String> CHANGES = Set.of("change");

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T2-JUMP",
            Severity.NOTE,
            new Message("表二某项数字比上一年度增减过大", "A figure of table 2 is far from that of the year before"),
            "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "与上一年度相差10倍以上（较大者不小于100），或上一年度不小于1000而增减过半的，提请核实。增减可能完全真实，故只作提示。",
                    "A figure more than ten times that of the year before or less than a tenth of it (the larger at least 100),"
                            + " or changed by more than half from at least 1,000, is worth a look. It may be perfectly"
                            + " true, so it is a note."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        PrintedTable table =
                PrintedTable.of(report, TABLE).filter(PrintedTable::isPresent).orElse(null);
        if (table == null) {
            return Outcome.undetermined("报告中没有表二", "the report has no table 2");
        }
        return switch (LastYear.ofTheSameEdition(report)) {
            case LastYear.Unusable(Outcome outcome) -> outcome;
            case LastYear.Known(ReportView before) -> compare(table, report, before);
        };
    }

    private static Outcome compare(PrintedTable table, ReportView report, ReportView before) {
        var findings = new ArrayList<Finding>();
        int compared = 0;
        for (CellRef ref : table.cells()) {
            BigDecimal now = report.count(ref).orElse(null);
            BigDecimal then = before.count(ref).orElse(null);
            if (now == null || then == null || CHANGES.contains(ref.column())) {
                continue;
            }
            compared++;
            if (isJump(then, now)) {
                findings.add(finding(table, ref, then, now, report, before));
            }
        }
        return compared == 0
                ? Outcome.undetermined("表二没有两个年度都能读取的数字", "no figure of table 2 could be read in both years")
                : Outcome.of(findings);
    }

    private static boolean isJump(BigDecimal then, BigDecimal now) {
        BigDecimal larger = then.max(now);
        BigDecimal smaller = then.min(now).max(BigDecimal.ONE);
        boolean manyfold = larger.compareTo(MANY) >= 0 && larger.compareTo(smaller.multiply(TIMES)) > 0;
        boolean byHalf = then.compareTo(LARGE) >= 0 && now.subtract(then).abs().compareTo(then.multiply(SHARE)) > 0;
        return manyfold || byHalf;
    }

    private static Finding finding(
            PrintedTable table, CellRef ref, BigDecimal then, BigDecimal now, ReportView report, ReportView before) {
        String row = table.rowLabel(ref.row());
        String column = table.columnLabel(ref.column());
        String last = FindingDraft.plain(then);
        String value = FindingDraft.plain(now);
        return new FindingDraft(
                        DESCRIPTOR,
                        ref.toString(),
                        new Message(
                                "表二“%s”的“%s”填 %s，上一年度为 %s，请核实".formatted(row, column, value, last),
                                "Table 2, row “%s”: “%s” is %s, %s the year before; worth a look"
                                        .formatted(row, column, value, last)))
                .cells(List.of(ref))
                .compare(null, value)
                .evidence("figure", report, ref)
                .evidence("lastYear", LastYear.name(before) + " " + ref + " " + last, null)
                .build();
    }
}
