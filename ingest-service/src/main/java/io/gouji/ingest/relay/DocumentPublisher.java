package io.gouji.ingest.relay;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.store.PendingDocument;
import io.gouji.ingest.submission.Submission;
import io.gouji.messaging.EventRecords;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Publishes documents as CloudEvents in binary mode, so that the raw document travels as itself. */
@Singleton
public final class DocumentPublisher {

    private static final String SOURCE = "/gouji/ingest-service";

    private final EventProducer producer;
    private final String topic;
    private final String interactiveTopic;

    DocumentPublisher(EventProducer producer, IngestConfig config) {
        this.producer = producer;
        this.topic = config.topics().documents();
        this.interactiveTopic = config.topics().documentsInteractive();
    }

    /**
     * Publishes documents.
     *
     * @return the ids of the submissions whose document the broker acknowledged
     * @throws KafkaException when not even a producer can be made
     */
    EventProducer.Sent<UUID> publish(List<PendingDocument> documents) {
        var records = new LinkedHashMap<UUID, ProducerRecord<String, byte[]>>();
        documents.forEach(document -> records.put(document.submission().id(), record(document)));
        return producer.send(records);
    }

    /** The record of a document: the same whenever it is made. */
    ProducerRecord<String, byte[]> record(PendingDocument document) {
        var submission = document.submission();
        var lane = switch (document.lane()) {
            case BULK -> topic;
            case INTERACTIVE -> interactiveTopic;
        };
        return EventRecords.of(lane, event(submission), document.content());
    }

    private static CloudEvent event(Submission submission) {
        return new CloudEvent(
                EventIds.of(EventType.DOCUMENT_RECEIVED, submission.id().toString()),
                EventType.DOCUMENT_RECEIVED,
                SOURCE,
                submission.receivedAt(),
                submission.mediaType(),
                submission.ref());
    }
}
