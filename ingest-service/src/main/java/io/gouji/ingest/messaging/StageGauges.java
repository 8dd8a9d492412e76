package io.gouji.ingest.messaging;

import io.gouji.ingest.store.StatusLedger;
import io.gouji.ingest.store.StatusLedger.Census;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.ingest.submission.Stage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many submissions are at each stage, and how long the oldest waits there for the next, over all instances; not a
 * number while the database is away.
 */
@Singleton
final class StageGauges {

    private static final double MILLIS = 1000;

    private final StatusLedger ledger;
    private final Clock clock;
    private volatile @Nullable Census census;

    StageGauges(StatusLedger ledger, Clock clock, MeterRegistry registry) {
        this.ledger = ledger;
        this.clock = clock;
        for (Stage stage : Stage.values()) {
            String name = stage.name().toLowerCase(Locale.ROOT);
            Gauge.builder("gouji.submissions", () -> count(stage))
                    .description("Submissions at a stage")
                    .tag("stage", name)
                    .register(registry);
            if (!stage.isSettled()) {
                Gauge.builder("gouji.submissions.oldest.age", () -> ageSeconds(stage))
                        .description("How long the oldest submission at a stage has waited there")
                        .baseUnit("seconds")
                        .tag("stage", name)
                        .register(registry);
            }
        }
    }

    @Scheduled(every = "${gouji.ingest.census-every:15s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            census = ledger.census();
        } catch (RuntimeException e) {
            census = null;
            if (!StoreFailure.isPassing(e)) {
                throw e;
            }
        }
    }

    private double count(Stage stage) {
        var now = census;
        return now == null ? Double.NaN : now.counts().getOrDefault(stage, 0L);
    }

    private double ageSeconds(Stage stage) {
        var now = census;
        if (now == null) {
            return Double.NaN;
        }
        Instant since = now.waitingSince().get(stage);
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / MILLIS;
    }
}
