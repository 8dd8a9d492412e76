package io.gouji.rules;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import java.util.List;

/** Shorthand for what the whole catalogue says about a fixture. */
public final class Verdicts {

    private static final Auditor AUDITOR = new Auditor(RuleCatalogue.RULES, RulePacks.CURRENT);

    private Verdicts() {}

    public static AuditResult audit(ReportFixture fixture) {
        return AUDITOR.audit(fixture.view());
    }

    public static OutcomeKind outcome(String rule, ReportFixture fixture) {
        return audit(fixture).outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .map(RuleOutcome::outcome)
                .findFirst()
                .orElseThrow();
    }

    public static List<Finding> findings(String rule, ReportFixture fixture) {
        return audit(fixture).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
