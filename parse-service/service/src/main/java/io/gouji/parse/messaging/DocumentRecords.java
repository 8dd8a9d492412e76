package io.gouji.parse.messaging;

import io.gouji.contract.event.CloudEvent;
import io.gouji.messaging.EventRecords;
import io.gouji.messaging.Patience;
import io.gouji.parse.Lane;
import io.gouji.parse.ParseDocument;
import io.gouji.parse.ParsedEvent;
import io.gouji.parse.ReaderUnavailableException;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns a record with a document into the record that answers it. */
@Singleton
final class DocumentRecords {

    private final ParseDocument parseDocument;
    private final Patience patience;
    private final String topic;

    DocumentRecords(
            ParseDocument parseDocument,
            Patience patience,
            @ConfigProperty(name = "gouji.topics.reports") String topic) {
        this.parseDocument = parseDocument;
        this.patience = patience;
        this.topic = topic;
    }

    /** @throws IllegalArgumentException when the record is no document with CloudEvents attributes */
    ProducerRecord<String, byte[]> answer(ConsumerRecord<String, byte[]> document, Lane lane) {
        CloudEvent received = EventRecords.event(document);
        byte @Nullable [] value = document.value();
        if (value == null) {
            throw new IllegalArgumentException("record without a value");
        }
        String submissionId = received.submission().submissionId();
        Log.infof(
                "event=document-received submissionId=%s id=%s bytes=%d topic=%s",
                submissionId, received.id(), value.length, document.topic());
        ParsedEvent answer = patience.until(
                submissionId,
                ReaderUnavailableException.class::isInstance,
                () -> parseDocument.parse(received, value, lane));
        Log.infof(
                "event=document-%s submissionId=%s id=%s outcome=%s bytes=%d",
                answer.outcome().equals("parsed") ? "parsed" : "rejected",
                submissionId,
                answer.event().id(),
                answer.outcome(),
                answer.value().length);
        return EventRecords.of(topic, answer.event(), answer.value());
    }
}
