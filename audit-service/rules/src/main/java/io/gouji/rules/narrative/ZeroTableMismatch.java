package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.claim.Claim;
import java.math.BigDecimal;
import java.util.List;

/**
 * Table 3 is zero throughout though the narrative counts applications, or counts some though the narrative says zero.
 */
public final class ZeroTableMismatch implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "T3-ZERO",
            Severity.ERROR,
            new Message("表三全为零而正文有申请，或相反", "Table 3 is zero throughout and the narrative is not, or the reverse"),
            "国办公开办函〔2021〕30号：总体情况与表格同出一份统计；发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "表三各行总计全为零时，正文不应称收到申请；表三有新收或上年结转时，正文不应称收到0件或未收到。其他范围、其他年度、某一渠道的数字不比较，表三有空白或未读出的不判。",
                    "Where every total of table 3 is zero the narrative counts no applications received; where some"
                            + " were received or carried in it does not say zero. Other scopes, years and channels are not"
                            + " compared, and nothing is said where cells are blank or unread."));

    private static final CellRef RECEIVED = CellRef.parse("T3.received.total");
    private static final CellRef CARRIED_IN = CellRef.parse("T3.carriedIn.total");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        List<SelectedClaim> claims = new ReceivedClaims().select(report);
        if (claims.isEmpty()) {
            return Outcome.notApplicable(
                    "正文未说明收到申请的件数", "the narrative does not say how many applications were received");
        }
        BigDecimal received = report.count(RECEIVED).orElse(null);
        BigDecimal carriedIn = report.count(CARRIED_IN).orElse(null);
        var judge = new ClaimJudge(DESCRIPTOR, report);
        boolean zero = isZero(report);
        for (SelectedClaim claim : claims) {
            boolean none = claim.claim().value().signum() == 0;
            if (received == null
                    || carriedIn == null
                    || (!none && received.signum() + carriedIn.signum() == 0 && !zero)) {
                judge.leaveOpen(claim.claim().passage());
            } else if (none ? received.signum() > 0 : zero) {
                accuse(report, judge, claim.claim(), received);
            }
        }
        return judge.outcome();
    }

    /** Whether every total of the table is read and zero. */
    private static boolean isZero(ReportView report) {
        List<CellRef> totals = report.report().cells().keySet().stream()
                .filter(ref -> ref.table().equals("T3") && ref.column().equals("total"))
                .toList();
        return !totals.isEmpty()
                && totals.stream()
                        .allMatch(ref -> report.count(ref)
                                .filter(count -> count.signum() == 0)
                                .isPresent());
    }

    private static void accuse(ReportView report, ClaimJudge judge, Claim claim, BigDecimal received) {
        String stated = FindingDraft.plain(claim.value());
        var message = claim.value().signum() == 0
                ? new Message(
                        "正文称未收到申请，表三本年新收 %s 件".formatted(FindingDraft.plain(received)),
                        "The narrative says no application was received, table 3 counts %s"
                                .formatted(FindingDraft.plain(received)))
                : new Message(
                        "正文称收到申请 %s 件，表三各行全为零".formatted(stated),
                        "The narrative counts %s applications, table 3 is zero throughout".formatted(stated));
        judge.accuse(judge.draft("zero", claim.passage(), message)
                .cells(List.of(RECEIVED))
                .compare(received, claim.value())
                .evidence("claim", claim.passage().sentence())
                .evidence("reading", report, RECEIVED));
    }
}
