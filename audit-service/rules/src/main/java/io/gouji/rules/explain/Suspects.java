package io.gouji.rules.explain;

import io.gouji.contract.audit.Suspect;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.ReportView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the fewest cells whose change clears every broken identity of a report.
 *
 * <p>First every cell that alone explains all the identities it breaks, where no other cell would do, is named; then,
 * of what is still broken, the smallest set of cells is sought, and named when there is only one such set. No change
 * may leave a figure below zero or break an identity that holds.
 */
final class Suspects {

    private static final int LARGEST_SET = 3;
    private static final int MOST_IDENTITIES_OF_A_CELL = 3;
    private static final int MAXIMUM_STEPS = 40_000;

    /** Identities a cell must clear to be named where it takes part in as many. */
    private static final int ENOUGH_CLEARED = 2;

    private final ReportView report;
    private final List<JudgedIdentity> identities;
    private final Map<CellRef, List<JudgedIdentity>> byCell = new HashMap<>();
    private final Map<CellRef, Integer> undecided = new HashMap<>();
    private final Map<JudgedIdentity, List<Suspect>> named = new LinkedHashMap<>();

    private Suspects(ReportView report, List<JudgedIdentity> all) {
        this.report = report;
        this.identities = all.stream().filter(JudgedIdentity::isDecided).toList();
        for (JudgedIdentity judged : all) {
            if (judged.isDecided()) {
                judged.identity()
                        .cells()
                        .forEach(ref -> byCell.computeIfAbsent(ref, key -> new ArrayList<>())
                                .add(judged));
            } else {
                judged.identity().cells().forEach(ref -> undecided.merge(ref, 1, Integer::sum));
            }
        }
    }

    /** The cells behind each broken identity, with the values that would clear it; nothing where nobody can tell. */
    static Map<JudgedIdentity, List<Suspect>> of(ReportView report, List<JudgedIdentity> identities) {
        var suspects = new Suspects(report, identities);
        suspects.nameSingleCells();
        suspects.nameSets();
        return suspects.named;
    }

    private void nameSingleCells() {
        List<JudgedIdentity> broken =
                identities.stream().filter(JudgedIdentity::isBroken).toList();
        Map<CellRef, BigDecimal> changes = new LinkedHashMap<>();
        Map<JudgedIdentity, Integer> candidates = new HashMap<>();
        for (JudgedIdentity judged : broken) {
            judged.identity().cells().forEach(ref -> {
                BigDecimal change = changeThatClearsAll(ref);
                if (change.signum() != 0) {
                    changes.put(ref, change);
                    candidates.merge(judged, 1, Integer::sum);
                }
            });
        }
        changes.forEach((ref, change) -> {
            List<JudgedIdentity> cleared = byCell.getOrDefault(ref, List.of());
            if (cleared.stream().allMatch(judged -> candidates.getOrDefault(judged, 0) == 1)) {
                cleared.forEach(judged -> named.put(judged, List.of(suspect(ref, change))));
            }
        });
    }

    /** The one change of a cell that clears every decided identity it takes part in; zero when there is none. */
    private BigDecimal changeThatClearsAll(CellRef ref) {
        List<JudgedIdentity> partOf = byCell.getOrDefault(ref, List.of());
        BigDecimal value = report.count(ref).orElse(null);
        int due = Math.min(ENOUGH_CLEARED, partOf.size() + undecided.getOrDefault(ref, 0));
        if (value == null || partOf.size() < due) {
            return BigDecimal.ZERO;
        }
        BigDecimal change = needed(partOf.getFirst(), ref, partOf.getFirst().gap());
        boolean clearsAll = partOf.stream()
                .allMatch(judged -> needed(judged, ref, judged.gap()).compareTo(change) == 0);
        return clearsAll && value.add(change).signum() >= 0 ? change : BigDecimal.ZERO;
    }

    private static BigDecimal needed(JudgedIdentity judged, CellRef ref, BigDecimal gap) {
        return judged.sign(ref) > 0 ? gap.negate() : gap;
    }

    private Suspect suspect(CellRef ref, BigDecimal change) {
        BigDecimal value = report.count(ref).orElse(BigDecimal.ZERO).add(change);
        return new Suspect(ref, value);
    }

    private void nameSets() {
        for (String table : identities.stream()
                .map(judged -> judged.identity().printed().getFirst().table())
                .collect(Collectors.toCollection(LinkedHashSet::new))) {
            nameSet(table);
        }
    }

    private void nameSet(String table) {
        Map<JudgedIdentity, BigDecimal> gaps = new LinkedHashMap<>();
        for (JudgedIdentity judged : identities) {
            if (judged.identity().printed().getFirst().table().equals(table)) {
                gaps.put(judged, named.containsKey(judged) ? BigDecimal.ZERO : judged.gap());
            }
        }
        List<JudgedIdentity> broken = gaps.keySet().stream()
                .filter(judged -> gaps.getOrDefault(judged, BigDecimal.ZERO).signum() != 0)
                .toList();
        for (int size = 2; size <= LARGEST_SET && !broken.isEmpty(); size++) {
            var search = new Search(gaps, size);
            if (search.isExhausted()) {
                return;
            }
            if (!search.solutions.isEmpty()) {
                if (search.solutions.size() == 1) {
                    List<Suspect> set = search.solutions.iterator().next().entrySet().stream()
                            .map(change -> suspect(change.getKey(), change.getValue()))
                            .toList();
                    broken.forEach(judged -> named.put(judged, set));
                }
                return;
            }
        }
    }

    /** Looks for every set of a size that leaves nothing broken. */
    private final class Search {

        private final Map<JudgedIdentity, BigDecimal> gaps;
        private final TreeMap<CellRef, BigDecimal> changes = new TreeMap<>();
        private final Set<Map<CellRef, BigDecimal>> solutions = new HashSet<>();
        private int steps;

        Search(Map<JudgedIdentity, BigDecimal> gaps, int size) {
            this.gaps = new LinkedHashMap<>(gaps);
            next(size);
        }

        boolean isExhausted() {
            return steps > MAXIMUM_STEPS;
        }

        private void next(int cellsLeft) {
            List<JudgedIdentity> broken = gaps.keySet().stream()
                    .filter(judged -> gap(judged).signum() != 0)
                    .toList();
            if (broken.isEmpty()) {
                if (cellsLeft == 0) {
                    solutions.add(Map.copyOf(changes));
                }
                return;
            }
            if (broken.size() > cellsLeft * MOST_IDENTITIES_OF_A_CELL || isExhausted() || solutions.size() > 1) {
                return;
            }
            JudgedIdentity shortest = broken.stream()
                    .min(Comparator.comparingInt(
                            judged -> (int) judged.identity().cells().count()))
                    .orElseThrow();
            shortest.identity()
                    .cells()
                    .filter(ref ->
                            cellsLeft > 1 || byCell.getOrDefault(ref, List.of()).containsAll(broken))
                    .forEach(ref -> tryCell(ref, cellsLeft));
        }

        private void tryCell(CellRef ref, int cellsLeft) {
            BigDecimal value = report.count(ref).orElse(null);
            if (value == null || changes.containsKey(ref)) {
                return;
            }
            List<BigDecimal> possible = byCell.getOrDefault(ref, List.of()).stream()
                    .map(judged -> needed(judged, ref, gap(judged)))
                    .filter(change -> change.signum() != 0 && value.add(change).signum() >= 0)
                    .map(BigDecimal::stripTrailingZeros)
                    .distinct()
                    .toList();
            for (BigDecimal change : possible) {
                steps++;
                apply(ref, change);
                changes.put(ref, change);
                next(cellsLeft - 1);
                changes.remove(ref);
                apply(ref, change.negate());
            }
        }

        private void apply(CellRef ref, BigDecimal change) {
            for (JudgedIdentity judged : byCell.getOrDefault(ref, List.of())) {
                BigDecimal move = judged.sign(ref) > 0 ? change : change.negate();
                gaps.computeIfPresent(judged, (key, gap) -> gap.add(move));
            }
        }

        private BigDecimal gap(JudgedIdentity judged) {
            return gaps.getOrDefault(judged, BigDecimal.ZERO);
        }
    }
}
