package io.gouji.rules.rollup;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.rollup.Members.Share;
import io.gouji.rules.rollup.Members.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bodies below report more than the report that adds them up. One finding for each table. */
public final class ExceedingMembers implements Rule {

    /** Words by which a report says that its figures leave bodies out. */
    private static final Words LEAVES_OUT = Words.of("不含|不包括|不包含|仅统计|仅包括|仅含|未纳入|未计入");

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "RU-LE",
            Severity.ERROR,
            new Message("下级机关的数字多于汇总报告", "The bodies below report more than the report that adds them up"),
            "《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，表二、表三、表四",
            new Message(
                    "汇总报告的每个数字不小于任一下级机关的数字，也不小于已知下级机关数字之和，即使有下级报告未到。垂直管理机构不计。"
                            + "仅合计超出而可能因移送、联合发文重复计算的（表三、规章和规范性文件），以及正文说明有机关未计入的，只作警告。",
                    "No figure of an aggregated report is below that of any body it adds up, nor below the sum of those known,"
                            + " even while some are missing. Branches of ministries do not count. Where only the sum is"
                            + " larger and transfers or joint acts may count twice (table 3, rules and normative"
                            + " documents), or the narrative says that bodies are left out, it is a warning."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    /** A cell whose members have more than it. */
    private record Excess(CellRef cell, BigDecimal printed, Sum members) {

        /** A member that alone has more. */
        Optional<Share> alone() {
            return members.largest().filter(share -> share.value().compareTo(printed) > 0);
        }
    }

    @Override
    public Outcome evaluate(ReportView report) {
        Optional<Outcome> obstacle = Members.obstacle(report);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Members members = Members.of(report);
        var findings = new ArrayList<Finding>();
        boolean compared = false;
        for (String table : Members.TABLES) {
            var exceeding = new ArrayList<Excess>();
            for (CellRef ref : members.cells(table)) {
                BigDecimal printed = report.count(ref).orElse(null);
                if (printed == null) {
                    continue;
                }
                Sum sum = members.sum(ref);
                compared |= !sum.shares().isEmpty();
                if (sum.total().compareTo(printed) > 0) {
                    exceeding.add(new Excess(ref, printed, sum));
                }
            }
            if (!exceeding.isEmpty()) {
                findings.add(finding(table, exceeding, report));
            }
        }
        return compared
                ? Outcome.of(findings)
                : Outcome.undetermined(
                        "与下级机关没有可比的数字", "no figure could be read both here and in a report of a body below");
    }

    private static Finding finding(String table, List<Excess> exceeding, ReportView report) {
        Excess first = exceeding.stream()
                .filter(excess -> excess.alone().isPresent())
                .findFirst()
                .orElse(exceeding.getFirst());
        String printed = FindingDraft.plain(first.printed());
        String sum = FindingDraft.plain(first.members().total());
        int more = exceeding.size() - 1;
        String moreZh = more == 0 ? "" : "；另有 " + more + " 个单元格";
        String moreEn = more == 0 ? "" : "; and " + more + " more cells";
        Message message = first.alone()
                .map(share -> new Message(
                        "%s 填 %s，而下级“%s”一家即为 %s%s"
                                .formatted(
                                        first.cell(),
                                        printed,
                                        share.member().name(),
                                        FindingDraft.plain(share.value()),
                                        moreZh),
                        "%s says %s, but “%s” below it alone has %s%s"
                                .formatted(
                                        first.cell(),
                                        printed,
                                        share.member().name(),
                                        FindingDraft.plain(share.value()),
                                        moreEn)))
                .orElseGet(() -> new Message(
                        "%s 填 %s，少于已知下级机关之和 %s%s".formatted(first.cell(), printed, sum, moreZh),
                        "%s says %s, less than the %s of the bodies below that are known%s"
                                .formatted(first.cell(), printed, sum, moreEn)));
        var draft = new FindingDraft(DESCRIPTOR, table, message)
                .cells(exceeding.stream().map(Excess::cell).toList())
                .compare(first.members().total(), first.printed())
                .evidence("aggregate", report, first.cell());
        for (Share share : first.members().shares()) {
            if (share.value().signum() > 0) {
                draft.evidence("member", share.member().name() + " " + FindingDraft.plain(share.value()), null);
            }
        }
        Optional<Passage> leavesOut = report.narrative().stream()
                .filter(passage -> LEAVES_OUT.in(passage.text()))
                .findFirst();
        leavesOut.ifPresent(passage -> draft.evidence("scope", passage.sentence()));
        boolean certain = leavesOut.isEmpty() && exceeding.stream().anyMatch(ExceedingMembers::isCertain);
        boolean misread = exceeding.stream().allMatch(excess -> mayBeMisread(excess, report));
        draft.misreading(misread);
        return certain ? draft.build() : draft.severity(Severity.WARNING).build();
    }

    /** Whether nothing counted twice can explain it. */
    private static boolean isCertain(Excess excess) {
        String table = excess.cell().table();
        String row = excess.cell().row();
        boolean mayCountTwice =
                table.equals("T3") || (table.equals("T2") && (row.equals("rules") || row.equals("normativeDocs")));
        return !mayCountTwice || excess.alone().isPresent();
    }

    private static boolean mayBeMisread(Excess excess, ReportView report) {
        return report.cell(excess.cell()).stream()
                .flatMap(cell -> cell.alternatives().stream())
                .anyMatch(other -> other.compareTo(excess.members().total()) >= 0);
    }
}
