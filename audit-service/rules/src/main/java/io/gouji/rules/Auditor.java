package io.gouji.rules;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.rules.explain.Explainer;
import java.util.ArrayList;
import java.util.List;

/** Evaluates rules against a report, keeping a crashing rule from hiding the others. Stateless and thread-safe. */
public final class Auditor {

    private final List<Rule> rules;
    private final Explainer explainer;

    public Auditor(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.explainer = new Explainer(rules);
    }

    /** Judges a report by every rule. The same report gives the same result, to the letter. */
    public AuditResult audit(ReportView report) {
        var outcomes = new ArrayList<RuleOutcome>();
        var findings = new ArrayList<Finding>();
        for (Rule rule : rules) {
            Outcome outcome = evaluate(rule, report);
            outcomes.add(summary(rule.descriptor().id(), outcome));
            if (outcome instanceof Outcome.Fail(List<Finding> found)) {
                findings.addAll(found);
            }
        }
        return new AuditResult(outcomes, explainer.explain(report, findings));
    }

    private static Outcome evaluate(Rule rule, ReportView report) {
        if (!rule.descriptor().editions().contains(report.report().edition())) {
            String edition = report.report().edition().code();
            return Outcome.notApplicable(
                    "本规则不适用于 " + edition + " 版格式", "the rule does not speak about edition " + edition);
        }
        try {
            return rule.evaluate(report);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Crashed(e.toString());
        }
    }

    private static RuleOutcome summary(String rule, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Pass() -> new RuleOutcome(rule, OutcomeKind.PASS, null);
            case Outcome.Fail(List<Finding> findings) -> new RuleOutcome(rule, OutcomeKind.FAIL, null);
            case Outcome.NotApplicable(Message why) -> new RuleOutcome(rule, OutcomeKind.NOT_APPLICABLE, why);
            case Outcome.Undetermined(Message missing) -> new RuleOutcome(rule, OutcomeKind.UNDETERMINED, missing);
            case Outcome.Crashed(String cause) ->
                new RuleOutcome(
                        rule, OutcomeKind.CRASHED, new Message("规则自身出错：" + cause, "the rule itself failed: " + cause));
        };
    }
}
