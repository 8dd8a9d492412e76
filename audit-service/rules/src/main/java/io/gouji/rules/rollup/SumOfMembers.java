package io.gouji.rules.rollup;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.rollup.Members.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An aggregated report is not the sum of the bodies it adds up, all of which are known. One finding for each table. */
public final class SumOfMembers implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "RU-SUM",
            Severity.WARNING,
            new Message("汇总报告不等于所属各机关之和", "An aggregated report differs from the sum of the bodies it adds up"),
            "《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表二、表三、表四",
            new Message(
                    "所属各机关（含办公室本级）的报告齐全时，汇总报告各格应等于各机关之和。垂直管理机构不计。移送的申请、联合发文可能重复计算，故只作警告；报告不全时不判。",
                    "When the reports of all bodies are known, the reporting office's own included, every figure is their sum."
                            + " Branches of ministries do not count. Transferred applications and joint acts may be counted"
                            + " twice, so it is a warning; nothing is judged while a report is missing."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private record Difference(CellRef cell, BigDecimal printed, BigDecimal members) {}

    @Override
    public Outcome evaluate(ReportView report) {
        Optional<Outcome> obstacle = Members.obstacle(report);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!report.neighbours().membersComplete()) {
            return Outcome.undetermined(
                    "所属机关的报告不齐全或不知是否齐全", "reports of bodies below are missing, or it is not known whether any is");
        }
        Members members = Members.of(report);
        var findings = new ArrayList<Finding>();
        int compared = 0;
        for (String table : Members.TABLES) {
            var differing = new ArrayList<Difference>();
            for (CellRef ref : members.cells(table)) {
                Sum sum = members.sum(ref);
                BigDecimal printed = report.count(ref).orElse(null);
                if (printed == null || !sum.exact()) {
                    continue;
                }
                compared++;
                if (printed.compareTo(sum.total()) != 0) {
                    differing.add(new Difference(ref, printed, sum.total()));
                }
            }
            if (!differing.isEmpty()) {
                findings.add(finding(table, differing, members, report));
            }
        }
        return compared == 0
                ? Outcome.undetermined("没有各机关都能读取的数字", "no figure could be read in the reports of all bodies")
                : Outcome.of(findings);
    }

    private static Finding finding(String table, List<Difference> differing, Members members, ReportView report) {
        Difference first = differing.getFirst();
        String printed = FindingDraft.plain(first.printed());
        String sum = FindingDraft.plain(first.members());
        int more = differing.size() - 1;
        String moreZh = more == 0 ? "" : "；另有 " + more + " 个单元格不等";
        String moreEn = more == 0 ? "" : "; " + more + " more cells differ";
        int bodies = members.counted().size();
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        table,
                        new Message(
                                "%s 填 %s，所属 %d 个机关之和为 %s%s".formatted(first.cell(), printed, bodies, sum, moreZh),
                                "%s says %s; the %d bodies it adds up have %s%s"
                                        .formatted(first.cell(), printed, bodies, sum, moreEn)))
                .cells(differing.stream().map(Difference::cell).toList())
                .compare(first.members(), first.printed());
        differing.forEach(difference -> draft.evidence("aggregate", report, difference.cell()));
        members.sum(first.cell()).shares().stream()
                .filter(share -> share.value().signum() > 0)
                .forEach(share -> draft.evidence(
                        "member", share.member().name() + " " + FindingDraft.plain(share.value()), null));
        boolean misread = differing.stream()
                .allMatch(difference -> report.cell(difference.cell()).stream()
                        .flatMap(cell -> cell.alternatives().stream())
                        .anyMatch(other -> other.compareTo(difference.members()) == 0));
        return draft.misreading(misread).build();
    }
}
