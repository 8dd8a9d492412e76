package io.gouji.ingest.store;

import io.gouji.ingest.submission.Lane;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Submissions that were accepted and are not published yet. Any number of relays may empty it at once: each takes what
 * no other holds, and only the oldest submission of an agency can be taken, so an agency's order holds in both lanes
 * together. What somebody waits for is taken first.
 */
@Singleton
public final class Outbox {

    private static final int PUBLISHING_LIMIT_SECONDS = 120;

    /** What an agency has before something urgent is as urgent, because it has to go first. */
    private static final String TAKE_URGENT = """
            select o.* from outbox o
            where o.agency_id in (select i.agency_id from outbox i where i.interactive)
            and not exists (select 1 from outbox p where p.agency_id = o.agency_id and p.id < o.id)
            order by o.id
            limit :limit
            for update of o skip locked
            """;

    private static final String TAKE = """
            select o.* from outbox o
            where not exists (select 1 from outbox p where p.agency_id = o.agency_id and p.id < o.id)
            order by o.id
            limit :limit
            for update of o skip locked
            """;

    private final SubmissionRepository submissions;
    private final Session entities;
    private final Clock clock;

    Outbox(SubmissionRepository submissions, Session entities, Clock clock) {
        this.submissions = submissions;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How much may be taken at once.
     *
     * @param documents the most documents
     * @param bytes the most bytes; a single larger document is still taken
     */
    public record Batch(int documents, long bytes) {}

    /**
     * How much waits.
     *
     * @param size number of submissions
     * @param oldest when the oldest of them was received; the present when none waits
     */
    public record Backlog(long size, Instant oldest) {}

    /**
     * Takes submissions, has them published, and forgets those that were. What was not published stays, also when this
     * process dies in between: it is then published again.
     *
     * @param publish publishes documents and returns the ids of those the broker acknowledged
     * @return how many were taken and how many of them were published
     */
    @Transactional
    @TransactionConfiguration(timeout = PUBLISHING_LIMIT_SECONDS)
    public Round relay(Batch batch, Function<List<PendingDocument>, Set<UUID>> publish) {
        var pending = take(batch);
        if (pending.isEmpty()) {
            return new Round(0, 0);
        }
        var published = publish.apply(pending);
        if (!published.isEmpty()) {
            forget(published);
        }
        return new Round(pending.size(), published.size());
    }

    /**
     * One turn of a relay.
     *
     * @param taken how many documents were taken
     * @param published how many of them the broker acknowledged
     */
    public record Round(int taken, int published) {}

    /** How much waits, over all instances. */
    @Transactional
    public Backlog backlog() {
        var row = entities.createQuery("select count(*), min(createdAt) from OutboxEntity", Tuple.class)
                .getSingleResult();
        Instant oldest = row.get(1, Instant.class);
        return new Backlog(row.get(0, Long.class), oldest == null ? clock.instant() : oldest);
    }

    private List<PendingDocument> take(Batch batch) {
        // a row of both is one row: within a transaction the same entity
        var rows = new LinkedHashSet<OutboxEntity>(rows(TAKE_URGENT, batch));
        rows.addAll(rows(TAKE, batch));
        var pending = new ArrayList<PendingDocument>();
        long bytes = 0;
        for (OutboxEntity row : rows.stream().limit(batch.documents()).toList()) {
            var submission = submissions.findById(row.submissionId()).toSubmission();
            bytes += submission.size();
            if (!pending.isEmpty() && bytes > batch.bytes()) {
                break;
            }
            var document = entities.find(DocumentEntity.class, row.submissionId());
            pending.add(new PendingDocument(
                    submission, document.content(), row.interactive() ? Lane.INTERACTIVE : Lane.BULK));
        }
        // a managed document is kept twice, once to see whether it changed
        entities.clear();
        return pending;
    }

    private List<OutboxEntity> rows(String query, Batch batch) {
        return entities.createNativeQuery(query, OutboxEntity.class)
                .setParameter("limit", batch.documents())
                .getResultList();
    }

    private void forget(Collection<UUID> published) {
        submissions.update(
                "publishedAt = ?1 where id in ?2 and publishedAt is null",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                published);
        entities.createMutationQuery("delete from OutboxEntity where submissionId in :published")
                .setParameter("published", published)
                .executeUpdate();
    }
}
