package io.gouji.rules.explain;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Suspect;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.FindingDraft;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells findings that stand alone from those that only follow from another one of the same report. */
final class Causes {

    private static final String TOTAL = "total";

    private final List<Finding> findings;
    private final Map<String, List<Suspect>> suspects;
    private final Map<List<Suspect>, Finding> firstOf = new HashMap<>();

    /**
     * Looks at the findings of one report.
     *
     * @param findings the findings, in catalogue order
     * @param suspects the cells behind a finding, by its fingerprint
     */
    Causes(List<Finding> findings, Map<String, List<Suspect>> suspects) {
        this.findings = findings;
        this.suspects = suspects;
        for (Finding finding : findings) {
            List<Suspect> cells = suspects.get(finding.fingerprint());
            if (cells != null) {
                firstOf.putIfAbsent(cells, finding);
            }
        }
    }

    /** The finding that another one follows from; empty when it stands alone. */
    Optional<String> of(Finding finding) {
        return direct(finding)
                .filter(cause -> !cause.equals(finding))
                .map(cause -> of(cause).orElse(cause.fingerprint()));
    }

    private Optional<Finding> direct(Finding finding) {
        return switch (finding.rule()) {
            case "T3-ROW" -> crowdedRow(finding).or(() -> sameSuspects(finding));
            case "T4-SUM" -> first("T4-COUNT").or(() -> sameSuspects(finding));
            case "T3-BAL", "T3-COL" -> sameSuspects(finding).or(() -> otherColumns(finding));
            case "YOY-CARRY" -> correctedCell(finding).or(() -> otherColumns(finding));
            case "T2-JUMP" -> sameCells("T2-UNIT", finding);
            case "RU-SUM" -> sameTable("RU-LE", finding);
            default -> sameSuspects(finding);
        };
    }

    private Optional<Finding> sameSuspects(Finding finding) {
        return Optional.ofNullable(suspects.get(finding.fingerprint())).map(firstOf::get);
    }

    /** A row with too many values, whose sum then means nothing. */
    private Optional<Finding> crowdedRow(Finding finding) {
        String crowded = EventIds.fingerprint(
                "T3-SHAPE", "values " + finding.cells().getFirst().row());
        return findings.stream()
                .filter(other -> other.fingerprint().equals(crowded))
                .findFirst();
    }

    /** The suspect is the cell carried in, and its right value is the one the year before carried out. */
    private Optional<Finding> correctedCell(Finding finding) {
        CellRef carriedIn = finding.cells().getFirst();
        return firstOf.entrySet().stream()
                .filter(entry -> entry.getKey().stream()
                        .anyMatch(suspect -> suspect.cell().equals(carriedIn)
                                && FindingDraft.plain(suspect.value()).equals(finding.expected())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The column of totals is off by what the other columns are off together. */
    private Optional<Finding> otherColumns(Finding finding) {
        BigDecimal off = finding.difference();
        if (off == null || !finding.cells().getFirst().column().equals(TOTAL)) {
            return Optional.empty();
        }
        List<Finding> others = findings.stream()
                .filter(other -> other.rule().equals(finding.rule()) && !other.equals(finding))
                .toList();
        BigDecimal together = others.stream()
                .map(Finding::difference)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !others.isEmpty() && together.compareTo(off) == 0 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    private Optional<Finding> first(String rule) {
        return findings.stream().filter(other -> other.rule().equals(rule)).findFirst();
    }

    private Optional<Finding> sameCells(String rule, Finding finding) {
        return first(rule).filter(other -> other.cells().equals(finding.cells()));
    }

    private Optional<Finding> sameTable(String rule, Finding finding) {
        String table = finding.cells().getFirst().table();
        return findings.stream()
                .filter(other -> other.rule().equals(rule)
                        && other.cells().getFirst().table().equals(table))
                .findFirst();
    }
}
