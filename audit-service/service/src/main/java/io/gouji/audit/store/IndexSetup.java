package io.gouji.audit.store;

import static com.mongodb.client.model.Indexes.ascending;

import io.gouji.audit.StoreAwayException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes the indexes that questions need once the store answers, without keeping the service from starting. What must be
 * unique is the id of its document, which needs no index made here.
 */
@Singleton
final class IndexSetup {

    private static final int SECONDS_BETWEEN_ATTEMPTS = 5;

    private final Mongo mongo;
    private final CountDownLatch stopping = new CountDownLatch(1);

    IndexSetup(Mongo mongo) {
        this.mongo = mongo;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("index-setup").start(this::setUp);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void setUp() {
        try {
            while (!isDone() && !stopping.await(SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS)) {
                Log.info("event=indexes-wait");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone() {
        try {
            Mongo.calling(() -> {
                mongo.reports().createIndex(ascending(Fields.AGENCY, Fields.YEAR));
                mongo.reports().createIndex(ascending(Fields.AGENCY_ID, Fields.YEAR));
                mongo.sketches().createIndex(ascending(Fields.YEAR, Fields.KEYS));
                mongo.findings().createIndex(ascending(Fields.AGENCY_ID, Fields.YEAR, Fields.STATUS));
                mongo.findings().createIndex(ascending(Fields.AGENCY, Fields.ID));
                mongo.findings().createIndex(ascending(Fields.RULE, Fields.ID));
                mongo.findings().createIndex(ascending(Fields.STATUS, Fields.SEVERITY, Fields.ID));
                return mongo.audits().createIndex(ascending(Fields.SUBMISSION_ID));
            });
            return true;
        } catch (StoreAwayException e) {
            return false;
        }
    }
}
