package io.gouji.ingest.reconcile;

import io.gouji.ingest.store.Outbox;
import io.gouji.ingest.store.StoreFailure;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks about a few agencies at a time, as long as the outbox is not busy with what arrives. */
@Singleton
final class Reconciliation {

    private static final Duration BETWEEN_ENROLMENTS = Duration.ofMinutes(1);

    private final ReconciliationLedger ledger;
    private final AuditsInquiry inquiry;
    private final Outbox outbox;
    private final ReconcileConfig config;
    private final Clock clock;
    private Instant enrolled = Instant.EPOCH;

    Reconciliation(
            ReconciliationLedger ledger, AuditsInquiry inquiry, Outbox outbox, ReconcileConfig config, Clock clock) {
        this.ledger = ledger;
        this.inquiry = inquiry;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${gouji.reconcile.tick:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            if (outbox.backlog().size() > config.outboxLimit()) {
                return;
            }
            Instant now = clock.instant();
            int asked = ledger.ask(
                    new ReconciliationLedger.Limits(config.agenciesAtOnce(), now.minus(config.grace())),
                    now.plus(config.every()),
                    inquiry::send);
            if (asked > 0) {
                Log.infof("event=reconciliation-asked agencies=%d", asked);
            } else {
                enrol(now);
            }
        } catch (AuditsInquiry.BrokerAwayException e) {
            Log.warn("event=broker-away; what audit-service holds is asked again later");
        } catch (RuntimeException e) {
            if (!StoreFailure.isPassing(e)) {
                throw e;
            }
            Log.warn("event=store-away; what audit-service holds is asked again later");
        }
    }

    private void enrol(Instant now) {
        if (enrolled.plus(BETWEEN_ENROLMENTS).isBefore(now)) {
            ledger.enrol(now.plus(config.every()));
            enrolled = now;
        }
    }
}
