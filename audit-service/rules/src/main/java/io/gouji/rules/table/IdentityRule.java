package io.gouji.rules.table;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A family of identities of one table: it fails when any of them is broken, is undetermined when none is broken and
 * some cannot be judged, and passes when all hold.
 *
 * @param descriptor what the catalogue says about it
 * @param table code of the table
 * @param family which of the table's identities it tests
 */
public record IdentityRule(RuleDescriptor descriptor, String table, Family family) implements Rule {

    private static final int NAMED_CELLS = 5;

    /** The identities this rule tests in a report; none when its edition has no template or it lacks the table. */
    public List<Identity> identities(ReportView report) {
        return PrintedTable.of(report, table)
                .filter(PrintedTable::isPresent)
                .map(printed -> printed.identities(family))
                .orElse(List.of());
    }

    /** The fingerprint of a finding on one of the identities. */
    public String fingerprint(Identity identity) {
        return FindingDraft.fingerprint(descriptor, identity.subject());
    }

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
        var open = new LinkedHashSet<CellRef>();
        for (Identity identity : printed.identitiesInDoubt(family)) {
            Comparison comparison = Comparison.of(identity, report);
            switch (comparison.verdict()) {
                case HOLDS -> {}
                case BROKEN -> findings.add(finding(printed, identity, comparison, report));
                case OPEN -> open.addAll(undecided(identity, comparison, report));
            }
        }
        if (findings.isEmpty() && !open.isEmpty()) {
            return missing(open);
        }
        return Outcome.of(findings);
    }

    private static List<CellRef> undecided(Identity identity, Comparison comparison, ReportView report) {
        if (!comparison.unknown().isEmpty()) {
            return comparison.unknown();
        }
        return identity.cells().filter(ref -> report.count(ref).isEmpty()).toList();
    }

    private static Outcome missing(Set<CellRef> open) {
        String named = String.join(
                ", ", open.stream().limit(NAMED_CELLS).map(CellRef::toString).toList());
        boolean more = open.size() > NAMED_CELLS;
        return Outcome.undetermined(
                "以下单元格缺失、空白或无法读取：" + named + (more ? " 等 " + open.size() + " 个" : ""),
                "missing, blank or unreadable: " + named
                        + (more ? " and " + (open.size() - NAMED_CELLS) + " more" : ""));
    }

    private Finding finding(PrintedTable printed, Identity identity, Comparison comparison, ReportView report) {
        var draft = new FindingDraft(descriptor, identity.subject(), message(printed, identity, comparison))
                .cells(identity.cells().toList())
                .compare(comparison.derived(), comparison.printed());
        for (CellRef ref : identity.printed()) {
            draft.evidence("total", report, ref);
        }
        for (CellRef ref : identity.derived()) {
            BigDecimal value = report.count(ref).orElse(null);
            if (value == null || value.signum() != 0) {
                draft.evidence("part", report, ref);
            }
        }
        return draft.build();
    }

    private Message message(PrintedTable printed, Identity identity, Comparison comparison) {
        CellRef cell = identity.printed().getFirst();
        String expected = FindingDraft.plain(comparison.derived());
        String actual = FindingDraft.plain(comparison.printed());
        String difference = FindingDraft.plain(comparison.printed().subtract(comparison.derived()));
        String row = printed.rowLabel(cell.row());
        String column = printed.columnLabel(cell.column());
        return switch (family) {
            case ROW_SUMS ->
                new Message(
                        "%s“%s”（%s）：各项之和为 %s，“%s”填 %s，相差 %s"
                                .formatted(
                                        printed.nameZh(),
                                        row,
                                        identity.subject(),
                                        expected,
                                        column,
                                        actual,
                                        difference),
                        "%s, row “%s” (%s): the parts add up to %s, “%s” says %s, difference %s"
                                .formatted(
                                        printed.nameEn(),
                                        row,
                                        identity.subject(),
                                        expected,
                                        column,
                                        actual,
                                        difference));
            case COLUMN_SUMS ->
                new Message(
                        "%s“%s”列（%s）：各办理结果之和为 %s，“%s”填 %s，相差 %s"
                                .formatted(
                                        printed.nameZh(),
                                        column,
                                        identity.subject(),
                                        expected,
                                        row,
                                        actual,
                                        difference),
                        "%s, column “%s” (%s): the results add up to %s, “%s” says %s, difference %s"
                                .formatted(
                                        printed.nameEn(),
                                        column,
                                        identity.subject(),
                                        expected,
                                        row,
                                        actual,
                                        difference));
            case BALANCES ->
                new Message(
                        "%s“%s”列（%s）：第一项加第二项之和为 %s，第三项加第四项之和为 %s，相差 %s"
                                .formatted(printed.nameZh(), column, identity.subject(), expected, actual, difference),
                        "%s, column “%s” (%s): items 一 and 二 add up to %s, items 三 and 四 to %s, difference %s"
                                .formatted(printed.nameEn(), column, identity.subject(), expected, actual, difference));
        };
    }
}
