package io.gouji.rules;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.SourceLocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding while a rule puts it together. */
public final class FindingDraft {

    private final String rule;
    private final String fingerprint;
    private final Message message;
    private Severity severity;
    private List<CellRef> cells = List.of();
    private @Nullable String expected;
    private @Nullable String actual;
    private @Nullable BigDecimal difference;
    private boolean suspectedMisreading;
    private final List<Evidence> evidence = new ArrayList<>();

    /**
     * Begins a finding.
     *
     * @param rule the rule that failed
     * @param subject what it failed on, unique for the rule within the report and free of figures
     * @param message what is wrong, made from the operands
     */
    public FindingDraft(RuleDescriptor rule, String subject, Message message) {
        this.rule = rule.id();
        this.severity = rule.severity();
        this.fingerprint = fingerprint(rule, subject);
        this.message = message;
    }

    /** The fingerprint a finding of this rule on this subject has. */
    public static String fingerprint(RuleDescriptor rule, String subject) {
        return EventIds.fingerprint(rule.id(), subject);
    }

    /** A number as people write it. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Weakens the finding below the rule's own severity, where this case is less certain than the rule. */
    public FindingDraft severity(Severity weaker) {
        severity = weaker;
        return this;
    }

    /** Says whether another reading of the same document would clear the finding. */
    public FindingDraft misreading(boolean suspected) {
        suspectedMisreading = suspected;
        return this;
    }

    /** Names the cells a reader must look at. */
    public FindingDraft cells(List<CellRef> refs) {
        cells = refs;
        return this;
    }

    /** States both sides as text. */
    public FindingDraft compare(@Nullable String derived, @Nullable String printed) {
        expected = derived;
        actual = printed;
        return this;
    }

    /** States both sides as numbers. */
    public FindingDraft compare(BigDecimal derived, BigDecimal printed) {
        expected = plain(derived);
        actual = plain(printed);
        difference = new BigDecimal(plain(printed.subtract(derived)));
        return this;
    }

    /** Shows a sentence. */
    public FindingDraft evidence(String role, Sentence sentence) {
        return evidence(role, sentence.text(), sentence.at());
    }

    /** Shows a text of the document. */
    public FindingDraft evidence(String role, String text, @Nullable SourceLocation at) {
        evidence.add(new Evidence(role, text, null, at));
        return this;
    }

    /** Shows a cell of the report, as printed. */
    public FindingDraft evidence(String role, ReportView report, CellRef ref) {
        var cell = report.cell(ref);
        evidence.add(new Evidence(
                role,
                cell.map(found -> found.raw()).orElse(""),
                ref,
                cell.map(found -> found.at()).orElse(null)));
        return this;
    }

    /** Finishes the finding. */
    public Finding build() {
        return new Finding(
                rule,
                severity,
                message,
                cells,
                expected,
                actual,
                difference,
                null,
                evidence,
                suspectedMisreading,
                fingerprint);
    }
}
