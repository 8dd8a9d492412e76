package io.gouji.contract.audit;

import org.jspecify.annotations.Nullable;

/**
 * What one rule concluded about one report.
 *
 * @param rule id of the rule
 * @param outcome what it concluded
 * @param why why it does not apply, what was missing, or how it crashed; null for a pass and a fail
 */
public record RuleOutcome(
        String rule, OutcomeKind outcome, @Nullable Message why) {}
