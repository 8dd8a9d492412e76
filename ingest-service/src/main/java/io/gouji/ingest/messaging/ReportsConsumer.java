package io.gouji.ingest.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What parse-service says: read, or rejected. */
@ApplicationScoped
final class ReportsConsumer {

    static final String CHANNEL = "reports";

    private final StatusUpdates updates;

    ReportsConsumer(StatusUpdates updates) {
        this.updates = updates;
    }

    @Incoming(CHANNEL)
    @Blocking(value = StatusUpdates.WORKERS, ordered = false)
    void consume(ConsumerRecord<String, byte[]> record) {
        updates.apply(record);
    }
}
