package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Amounts.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The fees for processing information the narrative reports cannot be right: the payers do not add up to the total, or
 * an amount is none the tariff knows.
 */
public final class FeeMismatch implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "NT-FEE",
            Severity.WARNING,
            new Message("信息处理费金额自相矛盾或不合收费标准", "Information processing fees do not add up or do not follow the tariff"),
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的按件、按量收费标准",
            new Message(
                    "正文报告的信息处理费，分项列举完整的，各单位金额之和应等于总额；按收费标准，金额应为10元的整数倍，并以元为单位。约数、单价、其他年度和其他收费不判。",
                    "Where the narrative lists who charged fees, their amounts add up to the total; by the tariff"
                            + " every amount is a multiple of 10 yuan. Rounded amounts, prices, other years and other"
                            + " charges are left alone."));

    private static final BigDecimal STEP = BigDecimal.TEN;
    private static final BigDecimal IMPLAUSIBLE_IN_WAN = BigDecimal.valueOf(100_000);
    private static final Words LISTED = Words.of("其中|包括|含|分别|[：:（(]");
    private static final Pattern OPEN = Pattern.compile("元等|等(?:单位|部门|\\d+家)|其余");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        List<Fees> stated = Fees.of(report);
        if (stated.isEmpty()) {
            return report.report().truncated() && report.report().section(6).isEmpty()
                    ? Outcome.undetermined("文本在第六部分之前截断", "the text breaks off before part six")
                    : Outcome.notApplicable("正文没有信息处理费金额", "the narrative gives no amount of fees");
        }
        var judge = new ClaimJudge(DESCRIPTOR, report);
        stated.forEach(fees -> {
            judgeSum(judge, fees);
            fees.amounts().forEach(amount -> judgeAmount(judge, fees.passage(), amount));
        });
        return judge.outcome();
    }

    private static void judgeSum(ClaimJudge judge, Fees fees) {
        List<Amount> items = fees.items();
        BigDecimal sum = items.stream().map(Amount::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = fees.total().yuan();
        int difference = sum.compareTo(total);
        boolean rounded = fees.amounts().stream().anyMatch(amount -> !amount.exact());
        boolean listed = !items.isEmpty() && LISTED.in(items.getFirst().lead());
        if (!listed || rounded || difference == 0) {
            return;
        }
        boolean selection =
                items.size() == 1 || OPEN.matcher(fees.passage().text()).find();
        if (difference < 0 && selection) {
            return;
        }
        String parts = String.join(
                " + ",
                items.stream().map(item -> FindingDraft.plain(item.yuan())).toList());
        var message = new Message(
                "信息处理费总额 %s 元，所列各项 %s = %s 元".formatted(FindingDraft.plain(total), parts, FindingDraft.plain(sum)),
                "Fees are %s yuan in total; the items %s = %s"
                        .formatted(FindingDraft.plain(total), parts, FindingDraft.plain(sum)));
        judge.accuse(judge.draft("sum of fees", fees.passage(), message)
                .compare(sum, total)
                .evidence("claim", fees.passage().sentence()));
    }

    private static void judgeAmount(ClaimJudge judge, Passage passage, Amount amount) {
        if (!amount.exact()) {
            return;
        }
        boolean odd = amount.yuan().remainder(STEP).signum() != 0;
        boolean wrongUnit = amount.printed().contains("万") && amount.yuan().compareTo(IMPLAUSIBLE_IN_WAN) >= 0;
        if (!odd && !wrongUnit) {
            return;
        }
        String printed = amount.printed();
        var message = odd
                ? new Message(
                        "信息处理费 %s 不是10元的整数倍，不合收费标准".formatted(printed),
                        "A fee of %s is no multiple of 10 yuan, as the tariff demands".formatted(printed))
                : new Message(
                        "信息处理费 %s 疑将单位“元”写作“万元”".formatted(printed),
                        "A fee of %s seems to say 万元 for 元".formatted(printed));
        judge.accuse(judge.draft(odd ? "tariff" : "unit", passage, message)
                .compare(null, printed)
                .evidence("claim", passage.sentence()));
    }
}
