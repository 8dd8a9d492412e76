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
import io.gouji.rules.table.Relation;
import io.gouji.rules.year.CarriedOver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the cells behind broken arithmetic, folds findings under the one they follow from, and tells a wrong report
 * from a wrong reading.
 *
 * <p>Every cell of table 3 takes part in two or three identities, every cell of table 4 in one, so that one wrong cell
 * of table 3 is nearly always found and one of table 4 only when no other figure could be the wrong one. Where two
 * explanations are equally short, nobody is named.
 *
 * <p>A finding is a suspected misreading when other numbers that the layout also allows, in a single row of the table,
 * would make the identity hold. In a report that was recognised on pictures of its pages every finding is.
 */
public final class Explainer {

    private static final int MAXIMUM_SUMS = 10_000;

    private final List<IdentityRule> rules;

    /** Ids of the rules whose findings an identity explains; without one of them there is nothing to search for. */
    private final Set<String> ofIdentities;

    public Explainer(List<Rule> rules) {
        this.rules = rules.stream()
                .filter(IdentityRule.class::isInstance)
                .map(IdentityRule.class::cast)
                .toList();
        this.ofIdentities = Stream.concat(
                        this.rules.stream().map(rule -> rule.descriptor().id()), Stream.of(CarriedOver.ID))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same findings in the same order, with suspects, causes and misreadings marked. */
    public List<Finding> explain(ReportView report, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        Map<String, JudgedIdentity> broken = new HashMap<>();
        Map<String, List<Suspect>> suspects = new HashMap<>();
        if (findings.stream().anyMatch(finding -> ofIdentities.contains(finding.rule()))) {
            List<JudgedIdentity> identities = identities(report);
            identities.stream()
                    .filter(JudgedIdentity::isBroken)
                    .forEach(judged -> broken.put(judged.fingerprint(), judged));
            if (!broken.isEmpty()) {
                Suspects.of(report, identities).forEach((judged, cells) -> suspects.put(judged.fingerprint(), cells));
            }
        }
        var causes = new Causes(findings, suspects);
        return findings.stream()
                .map(finding -> explained(
                        finding,
                        broken.get(finding.fingerprint()),
                        suspects.getOrDefault(finding.fingerprint(), List.of()),
                        causes,
                        report))
                .map(finding -> report.report().recognised() ? doubted(finding) : finding)
                .toList();
    }

    /** What was recognised on pictures is less sure than that an agency contradicts itself. */
    private static Finding doubted(Finding finding) {
        return finding.explained(finding.suspect(), finding.suspects(), true, finding.causedBy());
    }

    private List<JudgedIdentity> identities(ReportView report) {
        var identities = new ArrayList<JudgedIdentity>();
        for (IdentityRule rule : rules) {
            for (Identity identity : rule.identities(report)) {
                identities.add(new JudgedIdentity(
                        identity, Comparison.of(identity, report), () -> rule.fingerprint(identity)));
            }
        }
        identities.addAll(carriedOver(report, identities));
        return identities;
    }

    /**
     * What the year before says of the cells carried in: where it agrees it clears them of suspicion, and where it
     * differs by what an identity of the table is off, it speaks against them. Where only the two years differ, it is
     * not this table's arithmetic that is broken.
     */
    private static List<JudgedIdentity> carriedOver(ReportView report, List<JudgedIdentity> table) {
        return CarriedOver.relations(report).stream()
                .filter(Relation::isExact)
                .map(Explainer::judged)
                .filter(judged -> !judged.isBroken() || table.stream().anyMatch(other -> isBrokenAlike(other, judged)))
                .toList();
    }

    private static JudgedIdentity judged(Relation relation) {
        CellRef carriedIn = relation.right().getFirst().cell();
        return new JudgedIdentity(
                new Identity(carriedIn.toString(), List.of(), List.of(carriedIn)),
                new Comparison(relation.leftSum(), relation.rightSum(), false, false, List.of()),
                () -> CarriedOver.fingerprint(carriedIn));
    }

    private static boolean isBrokenAlike(JudgedIdentity other, JudgedIdentity carriedOver) {
        CellRef carriedIn = carriedOver.identity().printed().getFirst();
        return other.isBroken()
                && other.identity().cells().anyMatch(carriedIn::equals)
                && other.gap().abs().compareTo(carriedOver.gap().abs()) == 0;
    }

    private static Finding explained(
            Finding finding, @Nullable JudgedIdentity broken, List<Suspect> cells, Causes causes, ReportView report) {
        boolean misread =
                finding.suspectedMisreading() || (broken != null && isClearedByAlternatives(broken.identity(), report));
        return finding.explained(
                cells.size() == 1 ? cells.getFirst() : finding.suspect(),
                cells.size() > 1 ? cells : null,
                misread,
                causes.of(finding).orElse(null));
    }

    private static boolean isClearedByAlternatives(Identity identity, ReportView report) {
        return identity.cells()
                .filter(ref -> report.cell(ref)
                        .filter(cell -> !cell.alternatives().isEmpty())
                        .isPresent())
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
}
