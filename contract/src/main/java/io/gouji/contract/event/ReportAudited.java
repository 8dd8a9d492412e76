package io.gouji.contract.event;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.RuleOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every rule of the catalogue was evaluated against a report.
 *
 * @param submission the submission the report came with
 * @param agency the body named by the report; null when it names none
 * @param year the report year the document names; null when it names none
 * @param parserVersion version of the parser that read the report
 * @param packVersion version of the rules
 * @param outcomes one for every rule, in catalogue order
 * @param findings what is wrong, in catalogue order
 */
public record ReportAudited(
        SubmissionRef submission,
        @Nullable String agency,
        @Nullable Integer year,
        String parserVersion,
        String packVersion,
        List<RuleOutcome> outcomes,
        List<Finding> findings) {

    public ReportAudited {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }
}
