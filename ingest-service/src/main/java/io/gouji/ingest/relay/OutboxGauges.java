package io.gouji.ingest.relay;

import io.gouji.ingest.store.Outbox;
import io.gouji.ingest.store.OverdueLedger;
import io.gouji.ingest.store.StoreFailure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** How much waits to be published, for operators; not a number while the database is away. */
@Singleton
final class OutboxGauges {

    private final Outbox outbox;
    private final Clock clock;
    private final OverdueLedger overdue;
    private volatile double alerts = Double.NaN;
    private volatile double size = Double.NaN;
    private volatile double ageSeconds = Double.NaN;

    OutboxGauges(Outbox outbox, OverdueLedger overdue, Clock clock, MeterRegistry registry) {
        this.outbox = outbox;
        this.overdue = overdue;
        this.clock = clock;
        Gauge.builder("gouji.outbox.size", () -> size)
                .description("Submissions accepted and not yet published")
                .register(registry);
        Gauge.builder("gouji.outbox.alerts", () -> alerts)
                .description("Alerts of missing reports not yet published")
                .register(registry);
        Gauge.builder("gouji.outbox.oldest.age", () -> ageSeconds)
                .description("How long the oldest submission of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            var backlog = outbox.backlog();
            size = backlog.size();
            alerts = overdue.untold();
            ageSeconds = backlog.size() == 0
                    ? 0
                    : Duration.between(backlog.oldest(), clock.instant()).toMillis() / 1000.0;
        } catch (RuntimeException e) {
            size = Double.NaN;
            alerts = Double.NaN;
            ageSeconds = Double.NaN;
            if (!StoreFailure.isPassing(e)) {
                throw e;
            }
        }
    }
}
