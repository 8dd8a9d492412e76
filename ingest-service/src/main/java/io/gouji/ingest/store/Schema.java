package io.gouji.ingest.store;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;

/**
 * Brings the ledger's tables to the form of this release: when the service starts or, with the database away, as soon
 * as it is back. Until then the service runs, is not ready, and answers as it does whenever the database is away.
 */
@Singleton
public final class Schema {

    /** Before consumers and relays begin. */
    private static final int FIRST = 1;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final Flyway flyway;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean current;
    private String lastReason = "";

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** True when the tables are there, in the form of this release or a later one. */
    boolean isCurrent() {
        return current;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        try {
            migrate();
        } catch (RuntimeException e) {
            if (!StoreFailure.isPassing(e)) {
                throw e;
            }
            waits(e);
            Thread.ofPlatform().name("schema").daemon().start(this::keepTrying);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        ended.countDown();
    }

    private void migrate() {
        flyway.migrate();
        current = true;
    }

    private void keepTrying() {
        var pause = FIRST_PAUSE;
        while (!current && !endsWithin(pause)) {
            try {
                migrate();
                Log.info("event=schema-goes-on");
            } catch (RuntimeException e) {
                if (!StoreFailure.isPassing(e)) {
                    Log.error("event=failed step=schema; the service ends", e);
                    Quarkus.asyncExit(1);
                    return;
                }
                waits(e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    // said once for each reason, not once for each attempt
    private void waits(RuntimeException failure) {
        var reason = StoreFailure.rootMessage(failure);
        if (!reason.equals(lastReason)) {
            lastReason = reason;
            Log.warnf("event=schema-waits why=\"%s\"; the service is not ready until PostgreSQL answers", reason);
        }
    }

    private boolean endsWithin(Duration pause) {
        try {
            return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
