package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.ReportKind;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Neighbours.Member;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.claim.ItemList;
import io.gouji.rules.claim.ItemList.Item;
import io.gouji.rules.claim.ItemLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A region's narrative says how many applications each member received, and a member's own table 3 says otherwise. */
public final class MemberBreakdown implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "RU-TEXT",
            Severity.WARNING,
            new Message(
                    "正文所列下级单位申请件数与该单位年报不符",
                    "The applications the narrative gives for a member differ from its own report"),
            "国办公开办函〔2021〕30号：汇总报告与各单位年报同出一份统计",
            new Message(
                    "汇总报告正文按下级单位分列申请件数的，各数与该单位年报表三比较，本年新收、本年新收加上年结转、总计、总计加结转下年度任一相符即可；总数只合其中一种口径的，各数按该口径。没有下级单位年报或名称无法对应的不判。",
                    "Where a region's narrative lists applications by member, each number is compared with that"
                            + " member's table 3: received, received plus carried in, handled, handled plus carried out;"
                            + " one fit is enough. Nothing is said without the members' reports or where a name fits none"
                            + " or several."));

    private static final Pattern APPLICATION = Pattern.compile("申请");
    private static final Pattern BODY = Pattern.compile("(?:[县市区旗州镇乡局委办厅]|街道|政府|部门|中心|园区|管委会|开发区|单位)$");
    private static final int ENOUGH_BODIES = 2;
    private static final List<NamedReading> READINGS = List.of(
            NamedReading.of("本年新收", "received", "T3.received.total"),
            NamedReading.of("本年新收加上年结转", "received plus carried in", "T3.received.total", "T3.carriedIn.total"),
            NamedReading.of("办理结果总计", "handled", "T3.total.total"),
            NamedReading.of("办理结果总计加结转下年度", "handled plus carried out", "T3.total.total", "T3.carriedOut.total"));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        List<ItemList> lists = report.report().kind() == ReportKind.AGGREGATED ? lists(report) : List.of();
        if (lists.isEmpty()) {
            return Outcome.notApplicable("正文未按下级单位分列申请件数", "the narrative does not list applications by member");
        }
        if (report.neighbours().members().isEmpty()) {
            return Outcome.undetermined("没有下级单位的年报", "the members' reports are not known");
        }
        var judge = new ClaimJudge(DESCRIPTOR, report);
        int compared = 0;
        for (ItemList list : lists) {
            List<NamedReading> readings = readings(list, report);
            for (Item item : list.items()) {
                Optional<Member> member = NamedMembers.named(report, item.noun());
                if (member.isPresent()) {
                    compared++;
                    judge(judge, list, item, member.get(), readings);
                }
            }
        }
        return compared == 0
                ? Outcome.undetermined("所列单位的年报不在已知之列", "none of the reports of the bodies listed is known")
                : judge.outcome();
    }

    private static List<ItemList> lists(ReportView report) {
        return ItemLists.of(report).stream()
                .filter(list -> APPLICATION.matcher(list.passage().text()).find()
                        && list.items().stream()
                                        .filter(item ->
                                                BODY.matcher(item.noun()).find())
                                        .count()
                                >= ENOUGH_BODIES)
                .toList();
    }

    /** The items are counted as their total is, where the region's own table tells how that is. */
    private static List<NamedReading> readings(ItemList list, ReportView report) {
        List<NamedReading> fitting = READINGS.stream()
                .filter(reading -> reading.admits(list.total(), report))
                .toList();
        return fitting.isEmpty() ? READINGS : fitting;
    }

    private static void judge(ClaimJudge judge, ItemList list, Item item, Member member, List<NamedReading> readings) {
        ReportView report = ReportView.of(member.report());
        if (readings.stream().anyMatch(reading -> reading.admits(item.value(), report))) {
            return;
        }
        if (readings.stream().anyMatch(reading -> reading.isOpen(report))) {
            judge.leaveOpen(list.passage());
            return;
        }
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        for (NamedReading reading : readings) {
            BigDecimal value = reading.value(report).orElse(BigDecimal.ZERO);
            zh.add(reading.name().zh() + " " + FindingDraft.plain(value));
            en.add(reading.name().en() + " " + FindingDraft.plain(value));
        }
        String stated = FindingDraft.plain(item.value());
        var message = new Message(
                "正文称%s %s 件，与该单位年报任何一种口径都不符：%s".formatted(item.noun(), stated, String.join("；", zh)),
                "The narrative gives %s for %s; no reading of that body's report fits: %s"
                        .formatted(stated, item.noun(), String.join("; ", en)));
        judge.accuse(judge.draft("member " + member.id(), list.passage(), message)
                .compare(null, stated)
                .evidence("claim", list.passage().sentence())
                .evidence("member", report, READINGS.getFirst().cells().getFirst()));
    }
}
