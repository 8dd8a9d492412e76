package io.gouji.rules.year;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.RulePack;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parameters;
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

    private static final String ID = "T2-JUMP";
    private static final String TABLE = "T2";

    /** Differences of two years, which jump by nature. */
    private static final Set<String> CHANGES = Set.of("change");

    private final Limits limits;
    private final RuleDescriptor descriptor;

    /**
     * How far is far.
     *
     * @param times a figure more than so many times the other jumps
     * @param from when the larger of both is at least this; below, it says nothing
     * @param share a figure jumps as well when it changed by more than this share of last year's
     * @param shareFrom when last year's is at least this, so large that chance does not move it so
     */
    public record Limits(BigDecimal times, BigDecimal from, BigDecimal share, BigDecimal shareFrom) {}

    /** The rule with the limits that hold where it is applied. */
    public Jump(Limits limits) {
        this.limits = limits;
        this.descriptor = described(limits);
    }

    /** The rule with the limits of a pack. */
    public static Jump of(RulePack pack) {
        var given = Parameters.of(pack, ID, Set.of("times", "from", "share", "shareFrom"));
        return new Jump(new Limits(
                given.atLeastOne("times"),
                given.atLeastOne("from"),
                given.share("share"),
                given.atLeastOne("shareFrom")));
    }

    private static RuleDescriptor described(Limits limits) {
        String times = FindingDraft.plain(limits.times());
        String from = FindingDraft.plain(limits.from());
        String percent = FindingDraft.plain(limits.share().movePointRight(2));
        String shareFrom = FindingDraft.plain(limits.shareFrom());
        return new RuleDescriptor(
                ID,
                Severity.NOTE,
                new Message("表二某项数字比上一年度增减过大", "A figure of table 2 is far from that of the year before"),
                "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任",
                new Message(
                        "与上一年度相差%s倍以上（较大者不小于%s），或上一年度不小于%s而增减超过%s%%的，提请核实。增减可能完全真实，故只作提示。"
                                .formatted(times, from, shareFrom, percent),
                        ("A figure more than %s times that of the year before, or the reverse (the larger at least %s), or changed by"
                                        + " more than %s %% from at least %s, is worth a look. It may be perfectly true, so it"
                                        + " is a note.")
                                .formatted(times, from, percent, shareFrom)));
    }

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
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

    private Outcome compare(PrintedTable table, ReportView report, ReportView before) {
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

    private boolean isJump(BigDecimal then, BigDecimal now) {
        BigDecimal larger = then.max(now);
        BigDecimal smaller = then.min(now).max(BigDecimal.ONE);
        boolean manyfold =
                larger.compareTo(limits.from()) >= 0 && larger.compareTo(smaller.multiply(limits.times())) > 0;
        boolean byHalf = then.compareTo(limits.shareFrom()) >= 0
                && now.subtract(then).abs().compareTo(then.multiply(limits.share())) > 0;
        return manyfold || byHalf;
    }

    private Finding finding(
            PrintedTable table, CellRef ref, BigDecimal then, BigDecimal now, ReportView report, ReportView before) {
        String row = table.rowLabel(ref.row());
        String column = table.columnLabel(ref.column());
        String last = FindingDraft.plain(then);
        String value = FindingDraft.plain(now);
        return new FindingDraft(
                        descriptor,
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
