package io.gouji.rules.narrative;

import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Amounts;
import io.gouji.rules.claim.Amounts.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the narrative says of fees for processing information in one place: a total and, where it lists them, who paid
 * or charged how much.
 *
 * @param passage the sentence
 * @param amounts the amounts, the total first
 */
record Fees(Passage passage, List<Amount> amounts) {

    private static final int PART = 6;
    private static final Pattern FEE = Pattern.compile("处理费");
    private static final Pattern FEE_IN_PART_SIX =
            Pattern.compile("信息公开[^，。；]{0,12}收?费|依申请[^，。；]{0,12}收?费|收取[^，。；]{0,8}费");
    private static final Words ANOTHER_MATTER = Words.of("事业性收费|上年|去年|较|同比|减免|免收|退还|应收|罚款|采购|经费|预算|补贴");
    private static final Pattern CONTINUED = Pattern.compile("^其中");
    private static final ReportView.Shared<List<Fees>> ALL = Fees::read;

    Fees {
        amounts = List.copyOf(amounts);
    }

    static List<Fees> of(ReportView report) {
        return report.shared(ALL);
    }

    private static List<Fees> read(ReportView report) {
        var found = new ArrayList<Fees>();
        boolean previous = false;
        for (Passage passage : report.narrative()) {
            String text = passage.text();
            boolean continued = previous && CONTINUED.matcher(text).find();
            if (text.indexOf('元') < 0
                    || !(continued || isAboutFees(passage))
                    || !Scope.isReportYear(text, report.report().year())) {
                previous = false;
                continue;
            }
            List<Amount> amounts = Amounts.in(text).stream()
                    .filter(amount -> !amount.rate() && !ANOTHER_MATTER.in(amount.lead()))
                    .toList();
            previous = !amounts.isEmpty();
            if (continued && previous) {
                var joined = new ArrayList<>(found.removeLast().amounts());
                joined.addAll(amounts);
                found.add(new Fees(passage, joined));
            } else if (previous) {
                found.add(new Fees(passage, amounts));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isAboutFees(Passage passage) {
        return FEE.matcher(passage.text()).find()
                || (passage.part() == PART
                        && FEE_IN_PART_SIX.matcher(passage.text()).find());
    }

    Amount total() {
        return amounts.getFirst();
    }

    List<Amount> items() {
        return amounts.subList(1, amounts.size());
    }
}
