package io.gouji.ingest.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.Session;

/** Forgets the documents of trial submissions. One instance at a time does it, whichever comes first. */
@Singleton
public final class TrialExpiry {

    private static final int EXPIRY = 4;
    private static final int AT_ONCE = 500;

    private final Session entities;
    private final Clock clock;

    TrialExpiry(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Forgets some of the trials received before a time. One that was not published yet is kept.
     *
     * @return how many; 0 when none are left, nothing when another instance is at it
     */
    @Transactional
    public OptionalInt expire(Instant before) {
        boolean alone = entities.createNativeQuery("select pg_try_advisory_xact_lock(:queue, 0)", Boolean.class)
                .setParameter("queue", EXPIRY)
                .getSingleResult();
        if (!alone) {
            return OptionalInt.empty();
        }
        List<UUID> ids = entities.createNativeQuery("""
                        select id from submission s
                        where trial and expired_at is null and received_at < :before
                        and not exists (select 1 from outbox o where o.submission_id = s.id)
                        order by received_at
                        limit :limit
                        """, UUID.class)
                .setParameter("before", before)
                .setParameter("limit", AT_ONCE)
                .getResultList();
        if (!ids.isEmpty()) {
            forget(ids);
        }
        return OptionalInt.of(ids.size());
    }

    private void forget(List<UUID> ids) {
        entities.createMutationQuery("delete from DocumentEntity where submissionId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        entities.createMutationQuery("update SubmissionEntity set expiredAt = :now where id in :ids")
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
