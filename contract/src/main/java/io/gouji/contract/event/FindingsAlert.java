package io.gouji.contract.event;

import io.gouji.contract.audit.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one report that were opened, changed or resolved together; the event type says which.
 *
 * @param submission the submission whose audit says so
 * @param agency the body named by the report; null when it names none
 * @param packVersion version of the rules
 * @param findings the findings, in catalogue order; never empty
 */
public record FindingsAlert(
        SubmissionRef submission, @Nullable String agency, String packVersion, List<Finding> findings) {

    public FindingsAlert {
        findings = List.copyOf(findings);
    }
}
