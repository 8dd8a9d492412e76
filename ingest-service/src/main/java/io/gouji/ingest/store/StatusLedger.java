package io.gouji.ingest.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * How far submissions have come. Every update may be repeated and may come in any order with the others: the result is
 * the same, and nothing known is taken back.
 */
@Singleton
public final class StatusLedger {

    private final SubmissionRepository submissions;

    StatusLedger(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /**
     * Records that a submission was read.
     *
     * @return false when there is no such submission
     */
    @Transactional
    public boolean parsed(UUID id, Instant at) {
        return known(submissions.update("parsedAt = ?1 where id = ?2 and parsedAt is null", at, id), id);
    }

    /**
     * Records that a submission could not be read.
     *
     * @return false when there is no such submission
     */
    @Transactional
    public boolean rejected(UUID id, Instant at, String reason, String detail) {
        return known(
                submissions.update(
                        "rejectedAt = ?1, rejectionReason = ?2, rejectionDetail = ?3"
                                + " where id = ?4 and (rejectedAt is null or rejectedAt < ?1)",
                        at,
                        reason,
                        detail,
                        id),
                id);
    }

    /**
     * Records that a submission was audited; the latest audit counts.
     *
     * @return false when there is no such submission
     */
    @Transactional
    public boolean audited(UUID id, Instant at, int findings) {
        return known(
                submissions.update(
                        "auditedAt = ?1, findings = ?2 where id = ?3 and (auditedAt is null or auditedAt < ?1)",
                        at,
                        findings,
                        id),
                id);
    }

    private boolean known(int updated, UUID id) {
        return updated > 0 || submissions.count("id", id) > 0;
    }
}
