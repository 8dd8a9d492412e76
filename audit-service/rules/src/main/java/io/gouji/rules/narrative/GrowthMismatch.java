package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The growth of applications the narrative states does not follow from this year's and last year's tables. */
public final class GrowthMismatch implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "YOY-GROWTH",
            Severity.WARNING,
            new Message(
                    "正文所述同比增幅与两年表格不符",
                    "The growth the narrative states does not follow from the tables of the two years"),
            "国办公开办函〔2021〕30号：总体情况与表格同出一份统计",
            new Message(
                    "正文“收到（办理）申请N件，同比增长（下降）p%”与两年表三比较：本年新收、本年新收加上年结转、办理结果总计任一口径两年相比相符即可。约数不判；没有上年报告时无法判断。",
                    "Growth stated of the applications received or handled is compared with table 3 of both years:"
                            + " received, received plus carried in, handled; one fit is enough. Rounded growth is left"
                            + " alone; without last year's report nothing can be said."));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;
    private static final List<NamedReading> READINGS = List.of(
            NamedReading.of("本年新收", "received", "T3.received.total"),
            NamedReading.of("本年新收加上年结转", "received plus carried in", "T3.received.total", "T3.carriedIn.total"),
            NamedReading.of("办理结果总计", "handled", "T3.total.total"));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        List<Claim> claims = claims(report);
        if (claims.isEmpty()) {
            return Outcome.notApplicable("正文未说明申请同比增幅", "the narrative does not say how applications grew");
        }
        ReportView previous = report.previousYear().orElse(null);
        if (previous == null) {
            return Outcome.undetermined("没有上年报告", "last year's report is not known");
        }
        var judge = new ClaimJudge(DESCRIPTOR, report);
        claims.forEach(claim -> judge(report, previous, judge, claim));
        return judge.outcome();
    }

    private static List<Claim> claims(ReportView report) {
        return Stream.of(new ReceivedClaims(), new HandledClaims())
                .flatMap(claims -> claims.select(report).stream())
                .map(SelectedClaim::claim)
                .filter(claim -> claim.percent(Ratio.Kind.GROWTH).isPresent())
                .distinct()
                .toList();
    }

    private static void judge(ReportView report, ReportView previous, ClaimJudge judge, Claim claim) {
        BigDecimal stated = claim.percent(Ratio.Kind.GROWTH).orElseThrow();
        BigDecimal allowed = BigDecimal.ONE.movePointLeft(stated.scale());
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (NamedReading reading : READINGS) {
            BigDecimal now = reading.value(report).orElse(null);
            BigDecimal before = reading.value(previous).orElse(null);
            if (now == null || before == null) {
                judge.leaveOpen(claim.passage());
                return;
            }
            if (before.signum() > 0) {
                BigDecimal growth = growth(before, now);
                if (growth.subtract(stated).abs().compareTo(allowed) <= 0) {
                    return;
                }
                String change = "%s→%s %s%%"
                        .formatted(
                                FindingDraft.plain(before),
                                FindingDraft.plain(now),
                                FindingDraft.plain(growth.setScale(2, RoundingMode.HALF_UP)));
                zh.add(reading.name().zh() + " " + change);
                en.add(reading.name().en() + " " + change);
            }
        }
        if (zh.isEmpty()) {
            return;
        }
        var message = new Message(
                "正文称同比变化 %s%%，与两年表三任何一种口径都不符：%s".formatted(stated.toPlainString(), String.join("；", zh)),
                "The narrative states a change of %s%%; no reading of table 3 of the two years fits: %s"
                        .formatted(stated.toPlainString(), String.join("; ", en)));
        judge.accuse(judge.draft("growth", claim.passage(), message)
                .cells(READINGS.getFirst().cells())
                .compare(null, stated.toPlainString() + "%")
                .evidence("claim", claim.passage().sentence())
                .evidence("reading", report, READINGS.getFirst().cells().getFirst())
                .evidence("previous year", previous, READINGS.getFirst().cells().getFirst()));
    }

    private static BigDecimal growth(BigDecimal before, BigDecimal now) {
        return now.subtract(before).multiply(HUNDRED).divide(before, DECIMALS, RoundingMode.HALF_UP);
    }
}
