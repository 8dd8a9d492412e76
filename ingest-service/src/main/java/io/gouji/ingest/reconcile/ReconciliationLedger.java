package io.gouji.ingest.reconcile;

import io.gouji.contract.event.AuditsExpected;
import io.gouji.contract.event.AuditsExpected.Expected;
import io.gouji.contract.event.AuditsMissing;
import io.gouji.contract.event.SubmissionRef;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;

/**
 * Whose turn it is to be held against what audit-service holds, and what came of it. Safe for any number of instances
 * at once: each takes agencies no other holds.
 */
@Singleton
public final class ReconciliationLedger {

    private static final String TAKE = """
            select agency_id from reconciliation
            where due_at <= :now
            order by due_at, agency_id
            limit :limit
            for update skip locked
            """;

    /** What is on its way is no matter of concern until it has been for long, also when it was sent once more. */
    private static final String EXPECTED = """
            select id, version, agency_id, reporting_year, sha256, trial, audited_at
            from submission s
            where agency_id in (:agencies)
            and expired_at is null
            and stage in ('PUBLISHED', 'PARSED', 'AUDITED')
            and not exists (select 1 from outbox o where o.submission_id = s.id)
            and ((stage = 'AUDITED' and republished_at is null)
                or coalesce(republished_at, published_at) < :before)
            order by agency_id, received_at, version
            """;

    private static final String ASKED = """
            update reconciliation set asked_at = :now, due_at = :next, again = 0
            where agency_id in (:agencies)
            """;

    private static final String ANSWERED = """
            update reconciliation set answered_at = :now
            where agency_id = :agency and asked_at = :asked and (answered_at is null or answered_at < asked_at)
            """;

    private static final String AGAIN = """
            insert into outbox (agency_id, submission_id, created_at)
            select s.agency_id, s.id, :now
            from submission s join document d on d.submission_id = s.id
            where s.id in (:ids)
            order by s.received_at, s.version
            on conflict (submission_id) do nothing
            """;

    private static final String ENROL = """
            insert into reconciliation (agency_id, due_at)
            select distinct agency_id, cast(:due as timestamptz) from submission
            on conflict (agency_id) do nothing
            """;

    private final Session entities;
    private final Clock clock;

    ReconciliationLedger(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How a check stands.
     *
     * @param waiting agencies whose turn has come and about whom nothing was asked yet
     * @param asked agencies about whom was asked since
     * @param answered how many of them were answered
     * @param again how many documents are read and audited once more because of the answers
     */
    public record Progress(long waiting, long asked, long answered, long again) {}

    /** Makes sure that each agency with a submission has its turn, a new one at a time. */
    @Transactional
    public void enrol(Instant due) {
        entities.createNativeMutationQuery(ENROL).setParameter("due", due).executeUpdate();
    }

    /** Makes it every agency's turn now; answers when that was. */
    @Transactional
    public Instant call() {
        Instant now = now();
        enrol(now);
        entities.createNativeMutationQuery("update reconciliation set due_at = :now where due_at > :now")
                .setParameter("now", now)
                .executeUpdate();
        return now;
    }

    /**
     * Takes agencies whose turn it is and asks about them. When asking fails, or this process dies, it stays their
     * turn.
     *
     * @param limits how much is asked about
     * @param next when their turn is again
     * @param ask asks; returns when the questions cannot be lost any more
     * @return how many agencies had their turn
     */
    @Transactional
    public int ask(Limits limits, Instant next, Consumer<Question> ask) {
        Instant now = now();
        List<String> agencies = entities.createNativeQuery(TAKE, String.class)
                .setParameter("now", now)
                .setParameter("limit", limits.agencies())
                .getResultList();
        if (agencies.isEmpty()) {
            return 0;
        }
        entities.createNativeMutationQuery(ASKED)
                .setParameter("now", now)
                .setParameter("next", next)
                .setParameter("agencies", agencies)
                .executeUpdate();
        var expected = expected(agencies, limits.publishedBefore());
        List<String> nothingToAsk = agencies.stream()
                .filter(agency -> !expected.containsKey(agency))
                .toList();
        if (!nothingToAsk.isEmpty()) {
            entities.createNativeMutationQuery(
                            "update reconciliation set answered_at = :now where agency_id in (:agencies)")
                    .setParameter("now", now)
                    .setParameter("agencies", nothingToAsk)
                    .executeUpdate();
        }
        expected.values()
                .forEach(all -> ask.accept(
                        new Question(now, new AuditsExpected(all.getLast().submission(), all))));
        return agencies.size();
    }

    /**
     * How much is asked about.
     *
     * @param agencies about how many agencies at most
     * @param publishedBefore submissions that are still under way count from then on
     */
    public record Limits(int agencies, Instant publishedBefore) {}

    /**
     * A question about one agency.
     *
     * @param at when it is asked
     * @param content what is asked
     */
    public record Question(Instant at, AuditsExpected content) {}

    /**
     * Puts the documents that an answer names into the outbox once more; an answer to an earlier question, or the same
     * one again, changes nothing.
     *
     * @return how many
     */
    @Transactional
    public int answered(AuditsMissing answer) {
        int recorded = entities.createNativeMutationQuery(ANSWERED)
                .setParameter("now", now())
                .setParameter("agency", answer.submission().agencyId())
                .setParameter("asked", answer.askedAt())
                .executeUpdate();
        if (recorded == 0 || answer.missing().isEmpty()) {
            return 0;
        }
        List<UUID> ids = answer.missing().stream()
                .map(SubmissionRef::submissionId)
                .map(UUID::fromString)
                .toList();
        int again = entities.createNativeMutationQuery(AGAIN)
                .setParameter("now", now())
                .setParameter("ids", ids)
                .executeUpdate();
        entities.createNativeMutationQuery("update reconciliation set again = :again where agency_id = :agency")
                .setParameter("again", again)
                .setParameter("agency", answer.submission().agencyId())
                .executeUpdate();
        entities.createNativeMutationQuery("update submission set republished_at = :now where id in (:ids)")
                .setParameter("now", now())
                .setParameter("ids", ids)
                .executeUpdate();
        return again;
    }

    /** How the check stands that was called for at a time. */
    @Transactional
    public Progress progress(Instant since) {
        Tuple counts = entities.createNativeQuery("""
                        select count(*) filter (where due_at <= :now) as waiting,
                            count(*) filter (where asked_at >= :since) as asked,
                            count(*) filter (where asked_at >= :since and answered_at >= asked_at) as answered,
                            coalesce(sum(again) filter (where asked_at >= :since), 0) as again
                        from reconciliation
                        """, Tuple.class)
                .setParameter("now", now())
                .setParameter("since", since)
                .getSingleResult();
        return new Progress(number(counts, 0), number(counts, 1), number(counts, 2), number(counts, 3));
    }

    private Map<String, List<Expected>> expected(List<String> agencies, Instant publishedBefore) {
        List<Tuple> rows = entities.createNativeQuery(EXPECTED, Tuple.class)
                .setParameter("agencies", agencies)
                .setParameter("before", publishedBefore)
                .getResultList();
        var byAgency = new LinkedHashMap<String, List<Expected>>();
        for (Tuple row : rows) {
            var submission = new SubmissionRef(
                    row.get("id", UUID.class).toString(),
                    row.get("version", Integer.class),
                    row.get("agency_id", String.class),
                    row.get("reporting_year", Integer.class),
                    row.get("sha256", String.class),
                    row.get("trial", Boolean.class));
            byAgency.computeIfAbsent(submission.agencyId(), agency -> new ArrayList<>())
                    .add(new Expected(submission, row.get("audited_at", Instant.class)));
        }
        return byAgency;
    }

    private static long number(Tuple counts, int column) {
        return counts.get(column, Number.class).longValue();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
