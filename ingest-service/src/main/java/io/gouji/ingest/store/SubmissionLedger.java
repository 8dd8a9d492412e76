package io.gouji.ingest.store;

import com.github.f4b6a3.uuid.UuidCreator;
import io.gouji.ingest.submission.Acceptance;
import io.gouji.ingest.submission.Lane;
import io.gouji.ingest.submission.NewSubmission;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import io.gouji.ingest.submission.Receipt;
import io.gouji.ingest.submission.Submission;
import io.gouji.ingest.submission.SubmissionFilter;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What was received. Safe for any number of instances at once: PostgreSQL decides who is first. */
@Singleton
public final class SubmissionLedger {

    private static final int KEYS = 1;
    // of an agency, all years: the outbox then has its submissions in the order they were committed
    private static final int AGENCIES = 2;

    private static final String QUEUE_UP = """
            select pg_advisory_xact_lock(:queue, place)
            from (select distinct hashtext(name) as place from unnest(cast(:names as text[])) as name order by place) places
            """;

    private final SubmissionRepository submissions;
    private final AgencyRegistry agencies;
    private final Session entities;
    private final Clock clock;

    SubmissionLedger(SubmissionRepository submissions, AgencyRegistry agencies, Session entities, Clock clock) {
        this.agencies = agencies;
        this.submissions = submissions;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Stores a submission, its document and its outbox row in one transaction, or finds the one that was stored before.
     *
     * @throws ProblemException when the idempotency key belongs to another request, or the agency is not registered and
     *     must be
     */
    @Transactional
    public Receipt accept(NewSubmission wanted, Lane lane) {
        var identified = agencies.identified(wanted, agencies.ids(List.of(wanted.agency())));
        queueUp(List.of(identified));
        return acceptNext(wanted, identified, lane);
    }

    /**
     * Stores several submissions, in their order and in one transaction; what one of them is refused for does not
     * concern the others.
     *
     * @return for each, in the same order, what became of it
     */
    @Transactional
    public List<Acceptance> acceptAll(List<NewSubmission> wanted) {
        var ids = agencies.ids(wanted.stream().map(NewSubmission::agency).toList());
        queueUp(wanted.stream()
                .map(submission -> submission.of(ids.getOrDefault(submission.agency(), submission.agency())))
                .toList());
        return wanted.stream()
                .map(submission -> acceptOrRefuse(submission, ids))
                .toList();
    }

    private Acceptance acceptOrRefuse(NewSubmission wanted, Map<String, String> ids) {
        try {
            return new Acceptance.Accepted(acceptNext(wanted, agencies.identified(wanted, ids), Lane.BULK));
        } catch (ProblemException e) {
            return new Acceptance.Refused(e);
        }
    }

    private Receipt acceptNext(NewSubmission sent, NewSubmission wanted, Lane lane) {
        var answered = wanted.idempotencyKey()
                .map(key -> entities.find(IdempotencyKeyEntity.class, key))
                .map(row -> repeat(row, sent, wanted));
        if (answered.isPresent()) {
            return answered.get();
        }
        var receipt = submissions
                .repeated(wanted)
                .map(known -> new Receipt(known.toSubmission(), false))
                .orElseGet(() -> new Receipt(store(wanted, lane), true));
        wanted.idempotencyKey()
                .ifPresent(key -> entities.persist(new IdempotencyKeyEntity(
                        key, wanted.fingerprint(), receipt.submission().id(), receipt.created(), now())));
        return receipt;
    }

    /** The submission of an id. */
    @Transactional
    public Optional<Submission> find(UUID id) {
        return submissions.findByIdOptional(id).map(SubmissionEntity::toSubmission);
    }

    /** Submissions that match, newest first. */
    @Transactional
    public List<Submission> list(SubmissionFilter filter, int limit) {
        var conditions = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        filter.agency().ifPresent(agency -> {
            conditions.append(" and agency = :agency");
            parameters.put("agency", agency);
        });
        filter.year().ifPresent(year -> {
            conditions.append(" and reportingYear = :year");
            parameters.put("year", year);
        });
        filter.stage().ifPresent(stage -> {
            conditions.append(" and stage = :stage");
            parameters.put("stage", stage.name());
        });
        filter.waitingSince().ifPresent(since -> {
            conditions
                    .append(" and ")
                    .append(StatusLedger.WAITING)
                    .append(" and ")
                    .append(StatusLedger.SINCE)
                    .append(" <= :since");
            parameters.put("since", since);
        });
        filter.before().ifPresent(before -> {
            conditions.append(" and id < :before");
            parameters.put("before", before);
        });
        return submissions.find(conditions.toString(), Sort.descending("id"), parameters).page(0, limit).stream()
                .map(SubmissionEntity::toSubmission)
                .toList();
    }

    private Receipt repeat(IdempotencyKeyEntity row, NewSubmission sent, NewSubmission wanted) {
        // as it was sent, too: the agency may have been registered under that name since
        if (!row.fingerprint().equals(wanted.fingerprint())
                && !row.fingerprint().equals(sent.fingerprint())) {
            throw Problem.IDEMPOTENCY_KEY_REUSED.with("The header 'Idempotency-Key' was used before, for submission "
                    + row.submissionId() + " with another document, agency, year or trial flag; send a new key.");
        }
        var entity = submissions.findById(row.submissionId());
        return new Receipt(entity.toSubmission(), row.created());
    }

    private Submission store(NewSubmission wanted, Lane lane) {
        var submission = new Submission(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.agency(),
                wanted.year(),
                submissions.nextVersion(wanted.agency(), wanted.year()),
                wanted.document().sha256(),
                wanted.document().size(),
                wanted.mediaType(),
                wanted.trial(),
                now(),
                Submission.Progress.NONE);
        submissions.persist(new SubmissionEntity(submission));
        entities.persist(new DocumentEntity(submission.id(), wanted.document().bytes()));
        entities.flush();
        entities.persist(new OutboxEntity(
                submission.agency(), submission.id(), submission.receivedAt(), lane == Lane.INTERACTIVE));
        return submission;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void queueUp(List<NewSubmission> wanted) {
        await(
                KEYS,
                wanted.stream()
                        .flatMap(submission -> submission.idempotencyKey().stream())
                        .toList());
        await(AGENCIES, wanted.stream().map(NewSubmission::agency).toList());
    }

    /**
     * Waits until no other transaction in the queue is about one of the same things. Queues are entered in one order,
     * keys first, and so are the places of a queue: nobody waits for somebody who waits for him.
     */
    private void await(int queue, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        entities.createNativeQuery(QUEUE_UP, Object.class)
                .setParameter("queue", queue)
                .setParameter("names", names.toArray(String[]::new))
                .getResultList();
    }
}
