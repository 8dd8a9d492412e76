package io.gouji.rules.explain;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Suspect;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Cell;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.table.Comparison;
import io.gouji.rules.table.Identity;
import io.gouji.rules.table.IdentityRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the cell behind broken arithmetic, and tells a wrong report from a wrong reading.
 *
 * <p>Every cell of table 3 takes part in two or three identities, every cell of table 4 in one. The suspect of a broken
 * identity is the one cell whose every identity is broken by the same amount: changing it by that amount clears them
 * all, breaks none and leaves no negative figure. Where two cells would do, or none does, nobody is named.
 *
 * <p>A finding is a suspected misreading when other numbers that the layout also allows, in a single row of the table,
 * would make the identity hold.
 */
public final class Explainer {

    private static final int MINIMUM_CLEARED = 2;
    private static final int MAXIMUM_SUMS = 10_000;

    private final List<IdentityRule> rules;

    public Explainer(List<Rule> rules) {
        this.rules = rules.stream()
                .filter(IdentityRule.class::isInstance)
                .map(IdentityRule.class::cast)
                .toList();
    }

    /** The same findings in the same order, with suspects and misreadings marked. */
    public List<Finding> explain(ReportView report, List<Finding> findings) {
        Map<String, Judged> byFingerprint = new HashMap<>();
        Map<CellRef, List<Judged>> byCell = new HashMap<>();
        if (findings.isEmpty()) {
            return List.of();
        }
        for (IdentityRule rule : rules) {
            for (Identity identity : rule.identities(report)) {
                var judged = new Judged(identity, Comparison.of(identity, report));
                if (judged.comparison().verdict() == Comparison.Verdict.BROKEN) {
                    byFingerprint.put(rule.fingerprint(identity), judged);
                }
                identity.cells()
                        .forEach(ref -> byCell.computeIfAbsent(ref, key -> new ArrayList<>())
                                .add(judged));
            }
        }
        return findings.stream()
                .map(finding -> explained(finding, byFingerprint.get(finding.fingerprint()), byCell, report))
                .toList();
    }

    private static Finding explained(
            Finding finding, @Nullable Judged broken, Map<CellRef, List<Judged>> byCell, ReportView report) {
        if (broken == null) {
            return finding;
        }
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.cells(),
                finding.expected(),
                finding.actual(),
                finding.difference(),
                suspect(broken, byCell, report),
                finding.evidence(),
                isClearedByAlternatives(broken.identity(), report),
                finding.fingerprint());
    }

    private static @Nullable Suspect suspect(Judged broken, Map<CellRef, List<Judged>> byCell, ReportView report) {
        List<Suspect> suspects = broken.identity()
                .cells()
                .map(ref -> correction(ref, byCell.getOrDefault(ref, List.of()), report))
                .flatMap(Optional::stream)
                .toList();
        return suspects.size() == 1 ? suspects.getFirst() : null;
    }

    private static Optional<Suspect> correction(CellRef ref, List<Judged> partOf, ReportView report) {
        BigDecimal value = report.count(ref).orElse(null);
        List<Judged> decided = partOf.stream()
                .filter(judged -> judged.comparison().verdict() != Comparison.Verdict.OPEN)
                .toList();
        if (value == null || decided.size() < Math.min(MINIMUM_CLEARED, partOf.size())) {
            return Optional.empty();
        }
        BigDecimal change = decided.getFirst().changeNeededAt(ref);
        boolean clearsAll = change.signum() != 0
                && decided.stream()
                        .allMatch(judged -> judged.changeNeededAt(ref).compareTo(change) == 0);
        BigDecimal corrected = value.add(change);
        return clearsAll && corrected.signum() >= 0 ? Optional.of(new Suspect(ref, corrected)) : Optional.empty();
    }

    private static boolean isClearedByAlternatives(Identity identity, ReportView report) {
        return identity.cells()
                .map(CellRef::row)
                .distinct()
                .anyMatch(row -> reachableGaps(identity, row, report).contains(BigDecimal.ZERO));
    }

    /** Every difference between the two sides that the layout allows when one row is read differently. */
    private static Set<BigDecimal> reachableGaps(Identity identity, String row, ReportView report) {
        Set<BigDecimal> gaps = Set.of(BigDecimal.ZERO);
        boolean choice = false;
        for (CellRef ref : identity.cells().toList()) {
            Cell cell = report.cell(ref).orElse(null);
            if (cell == null) {
                continue;
            }
            var values = new HashSet<BigDecimal>();
            values.add(cell.count().orElse(BigDecimal.ZERO).stripTrailingZeros());
            if (ref.row().equals(row)) {
                cell.alternatives().forEach(other -> values.add(other.stripTrailingZeros()));
                choice |= values.size() > 1;
            }
            gaps = shifted(gaps, values, identity.derived().contains(ref));
        }
        return choice ? gaps : Set.of();
    }

    private static Set<BigDecimal> shifted(Set<BigDecimal> gaps, Set<BigDecimal> values, boolean derived) {
        var shifted = new HashSet<BigDecimal>();
        for (BigDecimal gap : gaps) {
            for (BigDecimal value : values) {
                if (shifted.size() < MAXIMUM_SUMS) {
                    BigDecimal sum = derived ? gap.subtract(value) : gap.add(value);
                    shifted.add(sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros());
                }
            }
        }
        return shifted;
    }

    private record Judged(Identity identity, Comparison comparison) {

        /** By how much a cell would have to change for the identity to hold. */
        BigDecimal changeNeededAt(CellRef ref) {
            BigDecimal gap = comparison.printed().subtract(comparison.derived());
            return identity.derived().contains(ref) ? gap : gap.negate();
        }
    }
}
