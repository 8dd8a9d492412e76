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
 * @param evidence what to look at, with places
 * @param suspectedMisreading true when another reading of the same document would clear it: the parser's doubt, not the
 *     agency's fault
 * @param fingerprint the same for the same inconsistency of the same report over resubmissions: rule and subject, never
 *     the figures; lower case hexadecimal, unique within a report
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
        List<Evidence> evidence,
        boolean suspectedMisreading,
        String fingerprint) {

    public Finding {
        cells = List.copyOf(cells);
        evidence = List.copyOf(evidence);
    }
}
