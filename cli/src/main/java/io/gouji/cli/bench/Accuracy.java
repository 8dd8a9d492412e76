package io.gouji.cli.bench;

import io.gouji.contract.audit.Finding;
import io.gouji.rules.AuditResult;
import io.gouji.testkit.generate.Body;
import io.gouji.testkit.generate.Fault;
import io.gouji.testkit.generate.Faults;
import io.gouji.testkit.generate.FaultyReport;
import io.gouji.testkit.generate.Shelf;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what rules find in generated reports, every other one of which goes wrong in a known way. */
final class Accuracy {

    private static final int FIRST_YEAR = Shelf.FIRST_YEAR;
    private static final int LAST_YEAR = 2025;
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.DOWN);

    private final Set<String> rules;
    private final Map<String, Share> recall = new TreeMap<>();
    private final Map<String, Share> precision = new TreeMap<>();
    private final Map<Fault, Integer> seen = new HashMap<>();
    private final Share guilty = new Share();
    private int made;

    /**
     * Counts nothing yet.
     *
     * @param rules the rules to count; faults that none of them must find are left out
     */
    Accuracy(Set<String> rules) {
        this.rules = Set.copyOf(rules);
    }

    /** How often something that was due came. */
    private static final class Share {

        private int came;
        private int due;

        void add(boolean right) {
            came += right ? 1 : 0;
            due++;
        }

        BigDecimal value() {
            return BigDecimal.valueOf(came).divide(BigDecimal.valueOf(due), DIGITS);
        }
    }

    /**
     * Audits reports.
     *
     * @param count how many
     * @param seed what the reports follow from
     * @param progress told how many are done, after each
     */
    void measure(int count, long seed, IntConsumer progress) {
        int bodies = Math.ceilDiv(count, LAST_YEAR - FIRST_YEAR + 1);
        Shelf.of(seed, bodies, FIRST_YEAR, LAST_YEAR)
                .takeWhile(shelf -> made < count)
                .forEach(shelf -> {
                    var audit = new GeneratedAudit(shelf);
                    for (Body body : shelf.bodies()) {
                        for (int year = FIRST_YEAR; year <= LAST_YEAR && made < count; year++) {
                            one(shelf, audit, body, year);
                            progress.accept(++made);
                        }
                    }
                });
    }

    private void one(Shelf shelf, GeneratedAudit audit, Body body, int year) {
        FaultyReport wrong = made % 2 == 0 ? null : wrong(shelf, body, year).orElse(null);
        AuditResult result = wrong == null ? audit.clean(body, year) : audit.of(body, year, wrong);
        count(wrong, result);
    }

    /** Goes wrong in the way that was seen least often so far among those this report can go wrong in. */
    private Optional<FaultyReport> wrong(Shelf shelf, Body body, int year) {
        Optional<FaultyReport> wrong = Faults.ALL.stream()
                .filter(fault -> fault.mustFail().stream().anyMatch(rules::contains))
                .sorted(Comparator.comparingInt(fault -> seen.getOrDefault(fault, 0)))
                .flatMap(fault -> shelf.report(body, year, fault).stream())
                .findFirst();
        wrong.ifPresent(report -> seen.merge(report.fault(), 1, Integer::sum));
        return wrong;
    }

    private void count(@Nullable FaultyReport wrong, AuditResult result) {
        Set<String> failed = result.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        Fault fault = wrong == null ? null : wrong.fault();
        for (String rule : failed) {
            boolean due = fault != null
                    && (fault.mustFail().contains(rule) || fault.mayFail().contains(rule));
            precision.computeIfAbsent(rule, key -> new Share()).add(due);
        }
        if (wrong == null || fault == null) {
            return;
        }
        fault.mustFail().stream()
                .filter(rules::contains)
                .forEach(
                        rule -> recall.computeIfAbsent(rule, key -> new Share()).add(failed.contains(rule)));
        if (fault.isTracedToOneCell()) {
            guilty.add(namesTheGuilty(result, wrong));
        }
    }

    /** Whether a finding names a cell that went wrong. */
    static boolean namesTheGuilty(AuditResult result, FaultyReport wrong) {
        return result.findings().stream()
                .map(Finding::suspect)
                .anyMatch(suspect -> suspect != null && wrong.guilty().contains(suspect.cell()));
    }

    /** For each rule, the share of faults it must find that it found. */
    Map<String, BigDecimal> recall() {
        return values(recall);
    }

    /** For each rule that failed, the share of failures that a fault explains. */
    Map<String, BigDecimal> precision() {
        return values(precision);
    }

    /** The share of wrong cells that were named, where the arithmetic of the form tells which cell is wrong. */
    BigDecimal guiltyCellNamed() {
        return guilty.due == 0 ? BigDecimal.ZERO : guilty.value();
    }

    private static Map<String, BigDecimal> values(Map<String, Share> shares) {
        var values = new TreeMap<String, BigDecimal>();
        shares.forEach((rule, share) -> values.put(rule, share.value()));
        return values;
    }
}
