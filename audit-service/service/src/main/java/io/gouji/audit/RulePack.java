package io.gouji.audit;

import io.gouji.rules.Auditor;

/**
 * The rules in force.
 *
 * @param version version of the rules; changes whenever the same report may be judged differently
 * @param auditor applies them
 */
public record RulePack(String version, Auditor auditor) {}
