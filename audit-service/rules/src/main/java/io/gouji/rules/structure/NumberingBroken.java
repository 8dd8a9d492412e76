package io.gouji.rules.structure;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.Section;
import io.gouji.rules.ChineseOrdinal;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Parts;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.structure.Enumerators.Enumerator;
import io.gouji.rules.structure.Enumerators.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbered points skip or repeat a number, or their brackets are damaged. */
public final class NumberingBroken implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "ST-ENUM",
            Severity.NOTE,
            new Message("层次序号跳号、重号或括号残缺", "Numbered points skip or repeat a number, or lack a bracket"),
            "国办公开办函〔2021〕30号：发布内容不准确不全面的，依《条例》第四十七条追究责任；文字严谨的通行要求",
            new Message(
                    "同一段内容里“一是、二是……”“（一）（二）……”“1. 2. ……”应逐个连续。嵌套的列表各自连续即可；引号、书名号内的，起始序号不详的，中间标明省略的，不判。",
                    "Within one part 一是 二是, （一）（二）and 1. 2. run on one by one. Nested lists each run on their own. Not"
                            + " judged: what stands in quotation marks or titles, where a list begins, and lists with something"
                            + " left out."));

    private static final int EXCERPT = 40;
    private static final Pattern DAMAGED = Pattern.compile("[一二三四五六七八九十]{1,2}[）)]?|[（(][一二三四五六七八九十]{1,2}");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView view) {
        List<Section> parts = view.report().sections();
        if (parts.isEmpty()) {
            return Outcome.undetermined("未能识别报告的各部分", "the parts of the report could not be told");
        }
        var findings = new ArrayList<Finding>();
        boolean numbered = false;
        for (Section part : parts) {
            List<Enumerator> enumerators = Enumerators.in(part.text());
            numbered |= !enumerators.isEmpty() || !part.items().isEmpty();
            new Run(part).follow(enumerators, findings);
            damaged(part, findings);
        }
        return numbered
                ? Outcome.of(findings)
                : Outcome.notApplicable("报告没有编号的内容", "nothing in the report is numbered");
    }

    private static void damaged(Section part, List<Finding> findings) {
        List<Section.Item> items = part.items().stream()
                .filter(item -> DAMAGED.matcher(item.number().strip()).matches())
                .toList();
        if (items.isEmpty()) {
            return;
        }
        String printed =
                String.join("，", items.stream().map(NumberingBroken::heading).toList());
        String place = ChineseOrdinal.of(part.ordinal());
        var draft = new FindingDraft(
                        DESCRIPTOR,
                        "brackets of part " + place,
                        new Message(
                                "第%s部分的序号缺括号或顿号：%s".formatted(place, printed),
                                "Numbers in part %d lack a bracket or mark: %s".formatted(part.ordinal(), printed)))
                .compare(null, printed);
        items.forEach(item -> draft.evidence("item", heading(item), item.at()));
        findings.add(draft.build());
    }

    private static String heading(Section.Item item) {
        return item.number() + item.title();
    }

    /** Follows the lists of one part. */
    private static final class Run {

        private final Section part;
        private final Map<Style, Deque<Enumerator>> open = new EnumMap<>(Style.class);
        private int broken;

        Run(Section part) {
            this.part = part;
        }

        void follow(List<Enumerator> enumerators, List<Finding> findings) {
            for (Enumerator next : enumerators) {
                if (next.style().endsInnerLists()) {
                    open.keySet().removeIf(style -> style.compareTo(next.style()) > 0);
                }
                Deque<Enumerator> lists = open.computeIfAbsent(next.style(), style -> new ArrayDeque<>());
                if (next.ordinal() != 1 && !lists.isEmpty() && !continues(lists, next)) {
                    Enumerator last = lists.pop();
                    if (!Parts.omitsSomething(part.text().substring(last.at(), next.at()))) {
                        findings.add(finding(last, next));
                    }
                    // The next enumerator may go on from this one as printed or as it should have been.
                    lists.push(new Enumerator(next.style(), last.ordinal() + 1, next.at()));
                }
                lists.push(next);
            }
        }

        /** Closes the lists inside the one that the enumerator continues, and takes its last enumerator off. */
        private static boolean continues(Deque<Enumerator> lists, Enumerator next) {
            if (lists.stream().noneMatch(last -> last.ordinal() == next.ordinal() - 1)) {
                return false;
            }
            boolean reached = false;
            while (!reached) {
                reached = lists.pop().ordinal() == next.ordinal() - 1;
            }
            return true;
        }

        private Finding finding(Enumerator last, Enumerator next) {
            broken++;
            String before = last.style().write(last.ordinal());
            String printed = next.style().write(next.ordinal());
            String due = next.style().write(last.ordinal() + 1);
            String place = ChineseOrdinal.of(part.ordinal());
            return new FindingDraft(
                            DESCRIPTOR,
                            "list of part %s, %s, %s".formatted(place, next.style(), ChineseOrdinal.of(broken)),
                            new Message(
                                    "第%s部分“%s”之后应为“%s”，报告写作“%s”".formatted(place, before, due, printed),
                                    "In part %d %s is followed by %s; it should be %s"
                                            .formatted(part.ordinal(), before, printed, due)))
                    .compare(due, printed)
                    .evidence("last", excerpt(last.at()), part.at())
                    .evidence("next", excerpt(next.at()), part.at())
                    .build();
        }

        private String excerpt(int at) {
            return part.text().substring(at, Math.min(part.text().length(), at + EXCERPT));
        }
    }
}
