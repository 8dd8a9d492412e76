package io.gouji.audit.store;

import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as a list shows it.
 *
 * @param agency the body named by the report; null when it names none
 * @param agencyId identity of the reporting agency
 * @param year the report year
 * @param version version of the submission
 * @param submissionId the submission it came with
 * @param edition the edition of the form it follows
 * @param findings number of findings of the latest audit, by severity
 * @param auditedAt when it was last audited
 * @param packVersion version of the rules
 * @param parserVersion version of the parser
 */
public record ReportSummary(
        @Nullable String agency,
        String agencyId,
        int year,
        int version,
        String submissionId,
        FormEdition edition,
        Map<Severity, Integer> findings,
        Instant auditedAt,
        String packVersion,
        String parserVersion) {}
