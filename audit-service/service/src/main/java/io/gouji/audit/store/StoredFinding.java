package io.gouji.audit.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gouji.contract.audit.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding over the versions of a report.
 *
 * @param id agency id, year and fingerprint
 * @param agency the body named by the report; null when it names none
 * @param agencyId identity of the reporting agency
 * @param year the report year
 * @param submissionId the submission it was last found in
 * @param version version of that submission
 * @param status where it is in its life
 * @param firstSeen when it was first found
 * @param lastSeen when it was last found
 * @param resolvedBy version of the submission that no longer has it; null while it is open
 * @param finding what is wrong
 */
public record StoredFinding(
        String id,
        @Nullable String agency,
        String agencyId,
        int year,
        String submissionId,
        int version,
        FindingStatus status,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Integer resolvedBy,
        @JsonUnwrapped Finding finding) {}
