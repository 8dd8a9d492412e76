package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.report.ReportKind;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Neighbours.Member;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.claim.Amounts.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members charged more in fees than the region says all of them did. */
public final class MemberFees implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "RU-FEE",
            Severity.WARNING,
            new Message(
                    "下级单位信息处理费之和超过汇总报告所称总额",
                    "The members' information processing fees exceed the total the region reports"),
            "国办公开办函〔2021〕30号，第六部分：收取信息处理费情况在此处报告",
            new Message(
                    "汇总报告所称信息处理费总额，不应少于已知下级单位年报所称金额之和。下级单位年报不全也可比较；没有下级单位年报或总额为约数的不判。",
                    "The total of fees a region reports is no less than the fees its known members report. Missing"
                            + " members do not matter; nothing is said without any, or where the total is rounded."));

    private static final Pattern NONE = Pattern.compile("(?:未|没有|无)(?:实际)?(?:收取|产生|发生)[^，。；]{0,12}(?:处理费|收费)|无收取信息处理费");
    private static final Pattern ANOTHER_BODY = Pattern.compile("本机关|本级|[我本](?:办|局)|办公[室厅](?:全年|共|实际)*收");

    /** What one report says was charged, and where. */
    private record Stated(BigDecimal yuan, Passage passage) {}

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        Stated total =
                report.report().kind() == ReportKind.AGGREGATED ? stated(report).orElse(null) : null;
        if (total == null || ANOTHER_BODY.matcher(total.passage().text()).find()) {
            return Outcome.notApplicable("不是汇总报告或未说明总额", "the report is no region's or gives no total of fees");
        }
        if (report.neighbours().members().isEmpty()) {
            return Outcome.undetermined("没有下级单位的年报", "the members' reports are not known");
        }
        BigDecimal sum = BigDecimal.ZERO;
        var known = new ArrayList<String>();
        List<Passage> passages = new ArrayList<>();
        for (Member member : report.neighbours().members()) {
            Stated fees = stated(ReportView.of(member.report())).orElse(null);
            if (fees != null && fees.yuan().signum() > 0) {
                sum = sum.add(fees.yuan());
                known.add(member.name() + " " + FindingDraft.plain(fees.yuan()));
                passages.add(fees.passage());
            }
        }
        if (sum.compareTo(total.yuan()) <= 0) {
            return new Outcome.Pass();
        }
        String parts = String.join("；", known);
        var message = new Message(
                "汇总报告称信息处理费 %s 元，下级单位年报合计 %s 元：%s"
                        .formatted(FindingDraft.plain(total.yuan()), FindingDraft.plain(sum), parts),
                "The region reports fees of %s yuan, its members together %s: %s"
                        .formatted(FindingDraft.plain(total.yuan()), FindingDraft.plain(sum), parts));
        var draft = new FindingDraft(DESCRIPTOR, "fees", message)
                .compare(sum, total.yuan())
                .evidence("total", total.passage().sentence());
        passages.forEach(passage -> draft.evidence("member", passage.sentence()));
        return Outcome.of(List.of(draft.build()));
    }

    /**
     * The one total a report states, zero when it says that nothing was charged; empty when it is rounded or unclear.
     */
    private static Optional<Stated> stated(ReportView report) {
        List<Fees> fees = Fees.of(report);
        if (fees.isEmpty()) {
            return report.narrative().stream()
                    .filter(passage -> NONE.matcher(passage.text()).find())
                    .findFirst()
                    .map(passage -> new Stated(BigDecimal.ZERO, passage));
        }
        Amount total = fees.getFirst().total();
        return fees.size() == 1 && total.exact()
                ? Optional.of(new Stated(total.yuan(), fees.getFirst().passage()))
                : Optional.empty();
    }
}
