package io.gouji.ingest.store;

import io.gouji.ingest.submission.Stage;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * How far submissions have come. Every update may be repeated and may come in any order with the others: the result is
 * the same, and nothing known is taken back.
 */
@Singleton
public final class StatusLedger {

    /** Something more is to be expected; not of a trial whose document is forgotten. */
    static final String WAITING = "stage in ('RECEIVED', 'PUBLISHED', 'PARSED') and expiredAt is null";

    /** When a submission that waits reached its stage. */
    static final String SINCE = "coalesce(parsedAt, publishedAt, receivedAt)";

    private final SubmissionRepository submissions;
    private final Session entities;

    StatusLedger(SubmissionRepository submissions, Session entities) {
        this.submissions = submissions;
        this.entities = entities;
    }

    /**
     * How the submissions stand.
     *
     * @param counts how many are at each stage; stages without any are left out
     * @param waitingSince when the one that waits longest at a stage reached it; stages without any are left out
     */
    public record Census(Map<Stage, Long> counts, Map<Stage, Instant> waitingSince) {

        public Census {
            counts = Map.copyOf(counts);
            waitingSince = Map.copyOf(waitingSince);
        }
    }

    /** How all submissions stand. */
    @Transactional
    public Census census() {
        return new Census(
                byStage("select stage, count(*) from SubmissionEntity group by stage", Long.class),
                byStage(
                        "select stage, min(" + SINCE + ") from SubmissionEntity where " + WAITING + " group by stage",
                        Instant.class));
    }

    private <T> Map<Stage, T> byStage(String query, Class<T> type) {
        return entities.createQuery(query, Tuple.class).getResultList().stream()
                .collect(Collectors.toMap(row -> Stage.valueOf(row.get(0, String.class)), row -> row.get(1, type)));
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
