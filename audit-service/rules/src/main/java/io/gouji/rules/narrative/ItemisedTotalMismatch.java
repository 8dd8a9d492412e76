package io.gouji.rules.narrative;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.claim.ItemList;
import io.gouji.rules.claim.ItemList.Item;
import io.gouji.rules.claim.ItemLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items a sentence breaks a total down into do not add up to it.
 *
 * <p>A list is held to its total only as far as its wording goes. A closed list must add up. A selection (其中) may leave
 * something out, and its parts may overlap: it is held to its total only when it exceeds it with no sign of overlap.
 * Items that merely follow a total are held to it, as a warning, only when they nearly reach it.
 */
public final class ItemisedTotalMismatch implements Rule {

    private static final int ENOUGH_ITEMS = 3;
    private static final int MAY_OVERLAP = 4;
    private static final BigDecimal SMALL_DIFFERENCE = BigDecimal.valueOf(2);
    private static final BigDecimal NEAR_SHARE = new BigDecimal("0.10");
    private static final Words CHANNEL = Words.of("网站|公众号|微信|微博|公报|媒体|客户端|抖音|头条|平台|专栏|报刊|广播|电视|公示栏|宣传栏|公开栏");
    private static final Words RESULT = Words.of("予以公开|部分公开|不予|无法提供|其他处理|办结|答复|结转|撤[回销]|已公开|属于");

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "NT-SUM",
            Severity.ERROR,
            new Message("正文所列分项之和不等于总数", "The items of a sentence do not add up to its total"),
            "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "“共公开N条，其中……”一类句子，分项为同一量词且列举完整的，分项之和应等于总数。“其中”所列不足总数的、含“等”“余”“近”“约”“以上”或层层套列、口径重叠的，不判错。",
                    "Where a sentence breaks a total down completely and in one measure word, the items add up to it. Selections (其中)"
                            + " that fall short, open lists"
                            + " (等, 余, 近, 约, 以上), nested ones and overlapping ones are left alone."));

    private enum Judgement {
        FITS,
        WRONG,
        DOUBTFUL
    }

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        List<ItemList> lists = ItemLists.of(report).stream()
                .map(ItemisedTotalMismatch::withoutResults)
                .flatMap(Optional::stream)
                .toList();
        if (lists.isEmpty()) {
            return Outcome.notApplicable("正文没有列举完整的分项", "no sentence breaks a total down completely");
        }
        var findings = new ArrayList<Finding>();
        var subjects = new Subjects();
        for (ItemList list : lists) {
            Judgement judgement = judge(list);
            if (judgement != Judgement.FITS) {
                findings.add(finding(list, judgement, subjects));
            }
        }
        return Outcome.of(findings);
    }

    /** What became of applications is counted over another total than those received; it ends the list. */
    private static Optional<ItemList> withoutResults(ItemList list) {
        List<Item> items =
                list.items().stream().takeWhile(item -> !RESULT.in(item.noun())).toList();
        return items.size() < 2
                ? Optional.empty()
                : Optional.of(new ItemList(list.total(), items, list.kind(), list.passage()));
    }

    private static Judgement judge(ItemList list) {
        BigDecimal difference = list.sum().subtract(list.total());
        if (difference.signum() == 0 || hasFittingBeginning(list)) {
            return Judgement.FITS;
        }
        boolean near = difference.abs().compareTo(SMALL_DIFFERENCE) <= 0
                || difference.abs().compareTo(list.total().multiply(NEAR_SHARE)) <= 0;
        boolean enough = list.items().size() >= ENOUGH_ITEMS;
        return switch (list.kind()) {
            case CLOSED -> overlaps(list, difference) ? Judgement.FITS : Judgement.WRONG;
            case SELECTION -> {
                if (!enough || overlaps(list, difference) || mayBeSubsets(list, difference)) {
                    yield Judgement.FITS;
                }
                yield difference.signum() > 0 ? Judgement.WRONG : Judgement.FITS;
            }
            case PLAIN -> enough && near ? Judgement.DOUBTFUL : Judgement.FITS;
        };
    }

    /** The list adds up and the sentence then goes on to other figures. */
    private static boolean hasFittingBeginning(ItemList list) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : list.items()) {
            sum = sum.add(item.value());
            if (sum.signum() > 0 && sum.compareTo(list.total()) == 0) {
                return true;
            }
        }
        return false;
    }

    /** One piece of information published through several channels counts once in the total. */
    private static boolean overlaps(ItemList list, BigDecimal difference) {
        long channels =
                list.items().stream().filter(item -> CHANNEL.in(item.noun())).count();
        return difference.signum() > 0 && channels >= 2;
    }

    /** Without one item the others add up: that item may be a subset of another. */
    private static boolean mayBeSubsets(ItemList list, BigDecimal difference) {
        return list.items().size() >= MAY_OVERLAP
                && list.items().stream().anyMatch(item -> item.value().compareTo(difference) == 0);
    }

    private static Finding finding(ItemList list, Judgement judgement, Subjects subjects) {
        String parts = String.join(
                " + ",
                list.items().stream()
                        .map(item -> FindingDraft.plain(item.value()))
                        .toList());
        String sum = FindingDraft.plain(list.sum());
        String total = FindingDraft.plain(list.total());
        String difference = FindingDraft.plain(list.total().subtract(list.sum()));
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        subjects.of("list", list.passage()),
                        new Message(
                                "正文称总数 %s，所列分项 %s = %s，相差 %s".formatted(total, parts, sum, difference),
                                "The sentence states %s; its items %s = %s, difference %s"
                                        .formatted(total, parts, sum, difference)))
                .compare(list.sum(), list.total())
                .evidence("total", list.passage().sentence());
        if (judgement == Judgement.DOUBTFUL) {
            draft.severity(Severity.WARNING);
        }
        for (Item item : list.items()) {
            draft.evidence(
                    "part",
                    item.noun() + FindingDraft.plain(item.value()) + item.unit(),
                    list.passage().sentence().at());
        }
        return draft.build();
    }
}
