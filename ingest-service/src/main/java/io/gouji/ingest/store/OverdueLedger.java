package io.gouji.ingest.store;

import io.gouji.ingest.registry.OverdueReport;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Which reports were missed, and an outbox of what is to be told of it. Safe for any number of instances at once: one
 * at a time looks for missing reports, and each is entered once.
 */
@Singleton
public final class OverdueLedger {

    private static final int OVERDUE = 20;

    /** What was submitted under a name before the name was registered counts: the report is not missing. */
    private static final String MISSING = """
            select a.id, a.deadline from agency a
            where a.deadline < :today
            and not exists (select 1 from overdue_report r where r.agency_id = a.id and r.reporting_year = :year)
            and not exists (
                select 1 from agency_name n join submission s on s.agency_id = n.name
                where n.agency_id = a.id and s.reporting_year = :year and not s.trial)
            order by a.id
            limit :limit
            """;

    private static final String UNTOLD = """
            select * from overdue_report where published_at is null order by id limit :limit for update skip locked
            """;

    private final Session entities;
    private final Clock clock;

    OverdueLedger(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Enters some of the reports for the year before that are missing today, by the deadlines of the registry. A report
     * is missing from the day after its deadline, when nothing but trials was received for it.
     *
     * @param limit the most to enter
     * @return how many; 0 when no more are missing, nothing when another instance is at it
     */
    @Transactional
    public OptionalInt raise(LocalDate today, int limit) {
        boolean alone = entities.createNativeQuery("select pg_try_advisory_xact_lock(:queue, 0)", Boolean.class)
                .setParameter("queue", OVERDUE)
                .getSingleResult();
        if (!alone) {
            return OptionalInt.empty();
        }
        int year = today.getYear() - 1;
        var missing = entities.createNativeQuery(MISSING, Tuple.class)
                // as it is stored, which sorts as the days of a year do
                .setParameter("today", MonthDay.from(today).toString())
                .setParameter("year", year)
                .setParameter("limit", limit)
                .getResultList();
        for (Tuple row : missing) {
            var deadline = MonthDay.parse(row.get(1, String.class)).atYear(today.getYear());
            entities.persist(new OverdueEntity(new OverdueReport(row.get(0, String.class), year, deadline, now())));
        }
        return OptionalInt.of(missing.size());
    }

    /**
     * Takes some of what is to be told, has it told, and notes what was. What was not stays, also when this process
     * dies in between: it is then told again.
     *
     * @param publish publishes alerts and returns those the broker acknowledged
     * @return how many were told
     */
    @Transactional
    public int relay(int limit, Function<List<OverdueReport>, Set<OverdueReport>> publish) {
        var rows = entities.createNativeQuery(UNTOLD, OverdueEntity.class)
                .setParameter("limit", limit)
                .getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        var told = publish.apply(rows.stream().map(OverdueEntity::toReport).toList());
        rows.stream().filter(row -> told.contains(row.toReport())).forEach(row -> row.published(now()));
        return told.size();
    }

    /** How many are to be told, over all instances. */
    @Transactional
    public long untold() {
        return entities.createQuery("select count(*) from OverdueEntity where publishedAt is null", Long.class)
                .getSingleResult();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
