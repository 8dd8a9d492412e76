package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.FindingDraft;
import io.gouji.rules.Outcome;
import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import io.gouji.rules.claim.Ratio;
import io.gouji.rules.narrative.ResultClaims.Counted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the narrative says became of applications does not agree with table 3: a group, the percentage given with it, or
 * what all groups add up to.
 */
public final class ResultMismatch implements Rule {

    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor(
            "NT-CAT",
            Severity.WARNING,
            new Message("正文所述办理结果与表三不符", "What the narrative says became of applications does not fit table 3"),
            "国办公开办函〔2021〕30号：总体情况与表格同出一份统计；发布内容不准确不全面的，依《条例》第四十七条追究责任",
            new Message(
                    "正文“予以公开、部分公开、不予公开、无法提供、不予处理、其他处理N件（占p%）”与表三各项比较；百分比以总计、本年新收、本年新收加上年结转等为分母，任一相符即可；"
                            + "五类齐全时其和应等于某一总数。其他范围、其他年度、某一渠道或某类申请人的数字不比较。",
                    "The groups of results the narrative gives are compared with table 3, their percentages with every"
                            + " admissible whole, and, where all groups are given, their sum with the totals. Claims of"
                            + " another scope, year, channel or kind of applicant are not compared."));

    private static final List<NamedReading> WHOLES = List.of(
            NamedReading.of("办理结果总计", "handled", "T3.total.total"),
            NamedReading.of("本年新收", "received", "T3.received.total"),
            NamedReading.of("本年新收加上年结转", "received plus carried in", "T3.received.total", "T3.carriedIn.total"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");
    private static final int ENOUGH_SHARES = 3;
    private static final Set<Result> BESIDES_PUBLICATION =
            EnumSet.of(Result.REFUSED, Result.UNAVAILABLE, Result.NOT_HANDLED, Result.OTHER);

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Outcome evaluate(ReportView report) {
        List<Counted> claims = ResultClaims.of(report);
        if (claims.isEmpty()) {
            return Outcome.notApplicable("正文没有分项说明办理结果", "the narrative does not say what became of applications");
        }
        var judge = new ClaimJudge(DESCRIPTOR, report);
        Map<Passage, List<Counted>> bySentence = new LinkedHashMap<>();
        for (Counted counted : claims) {
            bySentence
                    .computeIfAbsent(counted.claim().claim().passage(), key -> new ArrayList<>())
                    .add(counted);
        }
        bySentence.forEach((passage, counted) -> judge(report, judge, counted));
        return judge.outcome();
    }

    private static void judge(ReportView report, ClaimJudge judge, List<Counted> sentence) {
        int before = judge.accused();
        sentence.forEach(counted -> judge.judge(counted.claim()));
        boolean accused = judge.accused() > before;
        List<Counted> shares = sentence.stream()
                .filter(counted ->
                        counted.claim().claim().percent(Ratio.Kind.SHARE).isPresent())
                .toList();
        Counted outlier = outlier(report, shares).orElse(null);
        shares.forEach(counted -> judgeShare(report, judge, counted, counted.equals(outlier)));
        if (!accused) {
            judgeSum(report, judge, sentence);
        }
    }

    /** The one share of a sentence that is not of the whole all its others, two at least, are of. */
    private static Optional<Counted> outlier(ReportView report, List<Counted> shares) {
        for (NamedReading reading : WHOLES) {
            BigDecimal whole = reading.value(report).orElse(null);
            if (whole != null && shares.size() >= ENOUGH_SHARES) {
                List<Counted> others = shares.stream()
                        .filter(counted -> !isShare(counted.claim().claim(), whole))
                        .toList();
                if (others.size() <= 1) {
                    return others.stream().findFirst();
                }
            }
        }
        return Optional.empty();
    }

    private static void judgeShare(ReportView report, ClaimJudge judge, Counted counted, boolean outlier) {
        Claim claim = counted.claim().claim();
        BigDecimal percent = claim.percent(Ratio.Kind.SHARE).orElseThrow();
        List<BigDecimal> wholes = wholes(report, claim);
        if (!outlier && wholes.stream().anyMatch(whole -> isShare(claim, whole))) {
            return;
        }
        if (WHOLES.stream().anyMatch(whole -> whole.isOpen(report))) {
            judge.leaveOpen(claim.passage());
            return;
        }
        String tried = String.join(
                "；",
                wholes.stream()
                        .filter(whole -> whole.signum() > 0)
                        .map(whole -> "%s/%s=%s%%"
                                .formatted(
                                        FindingDraft.plain(claim.value()),
                                        FindingDraft.plain(whole),
                                        FindingDraft.plain(share(claim.value(), whole, 2))))
                        .toList());
        var message = new Message(
                (outlier ? "正文称%s %s 件占 %s%%，与同句其他百分比的总数不符：%s" : "正文称%s %s 件占 %s%%，以任何一种总数计算都不符：%s")
                        .formatted(
                                counted.result().subject().zh(),
                                FindingDraft.plain(claim.value()),
                                percent.toPlainString(),
                                tried),
                (outlier
                                ? "The narrative gives %s %s as %s%%, not of the whole of its other shares: %s"
                                : "The narrative gives %s %s as %s%%; no whole fits: %s")
                        .formatted(
                                FindingDraft.plain(claim.value()),
                                counted.result().subject().en(),
                                percent.toPlainString(),
                                tried.replace('；', ';')));
        judge.accuse(judge.draft("share of " + counted.result().subject().en(), claim.passage(), message)
                .compare(null, percent.toPlainString() + "%")
                .evidence("claim", claim.passage().sentence()));
    }

    private static boolean isShare(Claim claim, BigDecimal whole) {
        BigDecimal percent = claim.percent(Ratio.Kind.SHARE).orElseThrow();
        if (whole.signum() <= 0) {
            return percent.signum() == 0;
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
        BigDecimal apart = share(claim.value(), whole, 6).subtract(percent).abs();
        return apart.compareTo(unit.max(TOLERANCE)) <= 0;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole, int decimals) {
        return part.multiply(HUNDRED).divide(whole, decimals, java.math.RoundingMode.HALF_UP);
    }

    /** The totals of table 3 and every number the same sentence gave before. */
    private static List<BigDecimal> wholes(ReportView report, Claim claim) {
        var wholes = new ArrayList<BigDecimal>();
        WHOLES.forEach(whole -> wholes.addAll(whole.possible(report)));
        Claims.of(report).stream()
                .filter(other -> other.passage().equals(claim.passage())
                        && other.quantity().start() < claim.quantity().start())
                .forEach(other -> wholes.add(other.value()));
        return wholes.stream().distinct().toList();
    }

    /** All groups of one sentence are all there is. */
    private static void judgeSum(ReportView report, ClaimJudge judge, List<Counted> sentence) {
        Set<Result> named = EnumSet.noneOf(Result.class);
        boolean once = sentence.stream().allMatch(counted -> named.add(counted.result()));
        boolean published = named.contains(Result.GRANTED_OR_PARTLY)
                ? !named.contains(Result.GRANTED) && !named.contains(Result.PARTLY)
                : named.contains(Result.GRANTED) && named.contains(Result.PARTLY);
        if (!once || !published || !named.containsAll(BESIDES_PUBLICATION)) {
            return;
        }
        Passage passage = sentence.getFirst().claim().claim().passage();
        BigDecimal sum = sentence.stream()
                .map(counted -> counted.claim().claim().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (WHOLES.stream().anyMatch(whole -> whole.admits(sum, report))) {
            return;
        }
        if (WHOLES.getFirst().isOpen(report)) {
            judge.leaveOpen(passage);
            return;
        }
        String parts = String.join(
                " + ",
                sentence.stream()
                        .map(counted ->
                                FindingDraft.plain(counted.claim().claim().value()))
                        .toList());
        BigDecimal total = WHOLES.getFirst().value(report).orElse(BigDecimal.ZERO);
        var message = new Message(
                "正文所列各类办理结果 %s = %s，表三办理结果总计 %s".formatted(parts, FindingDraft.plain(sum), FindingDraft.plain(total)),
                "The results the narrative lists, %s = %s, are not the %s that table 3 says were handled"
                        .formatted(parts, FindingDraft.plain(sum), FindingDraft.plain(total)));
        judge.accuse(judge.draft("sum of results", passage, message)
                .cells(WHOLES.getFirst().cells())
                .compare(total, sum)
                .evidence("claim", passage.sentence())
                .evidence("reading", report, WHOLES.getFirst().cells().getFirst()));
    }
}
