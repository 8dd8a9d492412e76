package io.gouji.parse.messaging;

import io.gouji.parse.Lane;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** Reads each received document. */
@Singleton
final class DocumentConsumer {

    private final DocumentRecords records;

    DocumentConsumer(DocumentRecords records) {
        this.records = records;
    }

    @Incoming("documents")
    @Outgoing("reports")
    @Blocking(value = "documents", ordered = false)
    ProducerRecord<String, byte[]> parse(ConsumerRecord<String, byte[]> document) {
        return records.answer(document, Lane.BULK);
    }
}
