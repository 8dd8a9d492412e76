package io.gouji.parse.messaging;

import io.gouji.parse.Lane;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** Reads each document someone is waiting for, on threads that bulk submissions never take. */
@Singleton
final class InteractiveDocumentConsumer {

    private final DocumentRecords records;

    InteractiveDocumentConsumer(DocumentRecords records) {
        this.records = records;
    }

    @Incoming("documents-interactive")
    @Outgoing("reports")
    @Blocking(value = "documents-interactive", ordered = false)
    ProducerRecord<String, byte[]> parse(ConsumerRecord<String, byte[]> document) {
        return records.answer(document, Lane.INTERACTIVE);
    }
}
