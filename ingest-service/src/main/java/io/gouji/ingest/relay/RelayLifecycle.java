package io.gouji.ingest.relay;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.store.Outbox;
import io.gouji.ingest.store.OutboxSignal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Runs this instance's relay while the service runs. */
@Singleton
final class RelayLifecycle {

    private final OutboxRelay relay;
    private final boolean enabled;

    RelayLifecycle(Outbox outbox, OutboxSignal signal, DocumentPublisher publisher, IngestConfig config) {
        this.relay = new OutboxRelay(outbox, signal, publisher, config.relay());
        this.enabled = config.relay().enabled();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }
}
