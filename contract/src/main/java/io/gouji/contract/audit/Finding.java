package io.gouji.contract.audit;

import io.gouji.contract.form.CellRef;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One inconsistency found in one report.
 *
 * @param rule id of the rule that failed
 * @param severity how strongly the rule's basis binds
 * @param message what is wrong, made from the operands
 * @param cells the cells a reader must look at, in reading order; empty for narrative
 * @param expected what the rule derives; null when there is no single value
 * @param actual what the report prints; null when it prints nothing
 * @param difference {@code actual - expected} when both are numbers, else null
 * @param suspect the cell whose change clears every identity it breaks; null when none does
 * @param suspects the smallest set of cells whose change together clears what no single cell does; null when there is
 *     none, or more than one such set
 * @param evidence what to look at, with places
 * @param suspectedMisreading true when another reading of the same document would clear it: the parser's doubt, not the
 *     agency's fault
 * @param fingerprint the same for the same inconsistency of the same report over resubmissions: rule and subject, never
 *     the figures; lower case hexadecimal, unique within a report
 * @param causedBy fingerprint of the finding of the same report that this one follows from; null when it stands alone
 */
public record Finding(
        String rule,
        Severity severity,
        Message message,
        List<CellRef> cells,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable BigDecimal difference,
        @Nullable Suspect suspect,
        @Nullable List<Suspect> suspects,
        List<Evidence> evidence,
        boolean suspectedMisreading,
        String fingerprint,
        @Nullable String causedBy) {

    public Finding {
        cells = List.copyOf(cells);
        evidence = List.copyOf(evidence);
        suspects = suspects == null ? null : List.copyOf(suspects);
    }

    /** A finding that names at most one suspect and stands alone. */
    public Finding(
            String rule,
            Severity severity,
            Message message,
            List<CellRef> cells,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable BigDecimal difference,
            @Nullable Suspect suspect,
            List<Evidence> evidence,
            boolean suspectedMisreading,
            String fingerprint) {
        this(
                rule,
                severity,
                message,
                cells,
                expected,
                actual,
                difference,
                suspect,
                null,
                evidence,
                suspectedMisreading,
                fingerprint,
                null);
    }

    /** The same finding with what is known of its cause. */
    public Finding explained(
            @Nullable Suspect one, @Nullable List<Suspect> several, boolean misreading, @Nullable String cause) {
        return new Finding(
                rule,
                severity,
                message,
                cells,
                expected,
                actual,
                difference,
                one,
                several,
                evidence,
                misreading,
                fingerprint,
                cause);
    }
}
