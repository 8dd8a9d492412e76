package io.gouji.rules;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.RuleOutcome;
import java.util.List;

/**
 * What an audit concludes.
 *
 * @param outcomes one for every rule of the catalogue, in its order
 * @param findings what is wrong, in catalogue order
 */
public record AuditResult(List<RuleOutcome> outcomes, List<Finding> findings) {

    public AuditResult {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }
}
