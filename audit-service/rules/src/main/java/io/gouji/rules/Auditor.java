package io.gouji.rules;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.audit.RulePack;
import io.gouji.contract.audit.RulePack.Years;
import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.explain.Explainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Evaluates the rules of a pack against a report, keeping a crashing rule from hiding the others. A rule that the pack
 * deactivates, or that is not in force for the report's year, does not apply and says why. Stateless and thread-safe.
 */
public final class Auditor {

    private final List<Rule> rules;
    private final RulePack pack;
    private final Explainer explainer;

    /** Applies the rules that a pack has in force. */
    public Auditor(List<Rule> rules, RulePack pack) {
        this.rules = List.copyOf(rules);
        this.pack = pack;
        this.explainer = new Explainer(rules);
    }

    /** Applies all of the rules to every year, as a pack of their own. */
    public Auditor(List<Rule> rules) {
        this(rules, new RulePack("", yearsOf(rules), Map.of()));
    }

    private static Map<String, Years> yearsOf(List<Rule> rules) {
        var years = new TreeMap<String, Years>();
        rules.forEach(rule -> years.put(rule.descriptor().id(), Years.ALL));
        return years;
    }

    /** The pack whose rules it applies. */
    public RulePack pack() {
        return pack;
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

    private Outcome evaluate(Rule rule, ReportView report) {
        Optional<Outcome> notInForce = notInForce(rule.descriptor(), report.report());
        if (notInForce.isPresent()) {
            return notInForce.get();
        }
        try {
            return rule.evaluate(report);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Crashed(e.toString());
        }
    }

    private Optional<Outcome> notInForce(RuleDescriptor rule, ParsedReport report) {
        if (!rule.editions().contains(report.edition())) {
            String edition = report.edition().code();
            return Optional.of(Outcome.notApplicable(
                    "本规则不适用于 " + edition + " 版格式", "the rule does not speak about edition " + edition));
        }
        Message reason = pack.deactivated().get(rule.id());
        if (reason != null) {
            return Optional.of(
                    Outcome.notApplicable("本规则已停用：" + reason.zh(), "the rule is deactivated: " + reason.en()));
        }
        Years years = pack.rules().get(rule.id());
        if (years == null) {
            return Optional.of(Outcome.notApplicable(
                    "规则包 " + pack.version() + " 不含本规则", "the rule is not in rule pack " + pack.version()));
        }
        return years.contains(report.year())
                ? Optional.empty()
                : Optional.of(Outcome.notApplicable(
                        "规则包 %s 中本规则不适用于 %d 年度".formatted(pack.version(), report.year()),
                        "rule pack %s does not apply the rule to report year %d"
                                .formatted(pack.version(), report.year())));
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
