package io.gouji.rules;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;

/**
 * What the catalogue says about a rule.
 *
 * @param id stable id such as {@code T3-ROW}; never reused, never derived from a class name
 * @param severity how strongly the basis binds
 * @param title the violated condition in one sentence, without a full stop
 * @param basis the clause the rule rests on, as cited in Chinese
 */
public record RuleDescriptor(String id, Severity severity, Message title, String basis) {}
