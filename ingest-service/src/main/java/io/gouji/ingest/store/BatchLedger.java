package io.gouji.ingest.store;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gouji.ingest.submission.Batch;
import io.gouji.ingest.submission.Submission;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Which archives were received, and what became of their entries. */
@Singleton
public final class BatchLedger {

    private final SubmissionRepository submissions;
    private final Session entities;
    private final Clock clock;

    BatchLedger(SubmissionRepository submissions, Session entities, Clock clock) {
        this.submissions = submissions;
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes that work on an archive begins. */
    @Transactional
    public UUID begin() {
        var batch = new BatchEntity(UuidCreator.getTimeOrderedEpoch(), now());
        entities.persist(batch);
        return batch.id();
    }

    /** Notes what became of its next entries. */
    @Transactional
    public void add(UUID id, List<Batch.Entry> entries) {
        entries.forEach(entry -> entities.persist(new BatchEntryEntity(id, entry)));
    }

    /** Notes that every entry has its outcome. */
    @Transactional
    public void finish(UUID id) {
        entities.find(BatchEntity.class, id).finish(now());
    }

    /** The batch of an id. */
    @Transactional
    public Optional<Batch> find(UUID id) {
        return Optional.ofNullable(entities.find(BatchEntity.class, id))
                .map(batch -> new Batch(id, batch.receivedAt(), batch.finishedAt(), entries(id)));
    }

    private List<Batch.Entry> entries(UUID id) {
        var rows = entities.createQuery("from BatchEntryEntity where batchId = :id order by id", BatchEntryEntity.class)
                .setParameter("id", id)
                .getResultList();
        var ids = rows.stream()
                .map(BatchEntryEntity::submissionId)
                .filter(Objects::nonNull)
                .toList();
        var known = submissions.list("id in ?1", ids).stream()
                .map(SubmissionEntity::toSubmission)
                .collect(Collectors.toMap(Submission::id, Function.identity()));
        return rows.stream().map(row -> row.toEntry(known)).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
