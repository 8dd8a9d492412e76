package io.gouji.ingest.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What audit-service says: audited. */
@ApplicationScoped
final class AuditsConsumer {

    static final String CHANNEL = "audits";

    private final StatusUpdates updates;

    AuditsConsumer(StatusUpdates updates) {
        this.updates = updates;
    }

    @Incoming(CHANNEL)
    @Blocking(value = StatusUpdates.WORKERS, ordered = false)
    void consume(ConsumerRecord<String, byte[]> record) {
        updates.apply(record);
    }
}
