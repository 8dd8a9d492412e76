package io.gouji.ingest.relay;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.store.PendingDocument;
import io.gouji.ingest.submission.Submission;
import io.gouji.messaging.EventRecords;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Publishes documents as CloudEvents in binary mode, so that the raw document travels as itself. */
@Singleton
public final class DocumentPublisher {

    private static final String SOURCE = "/gouji/ingest-service";
    private static final int MAX_REQUEST_BYTES = 18 * 1024 * 1024;
    private static final int BUFFER_BYTES = 40 * 1024 * 1024;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final String topic;
    private final String interactiveTopic;
    private @Nullable Producer<String, byte[]> producer;

    DocumentPublisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, IngestConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.topic = config.topics().documents();
        this.interactiveTopic = config.topics().documentsInteractive();
    }

    /**
     * Publishes documents.
     *
     * @return the ids of the submissions whose document the broker acknowledged
     * @throws KafkaException when not even a producer can be made
     */
    Published publish(List<PendingDocument> documents) {
        var sent = new LinkedHashMap<UUID, Future<?>>();
        var producer = producer();
        for (PendingDocument document : documents) {
            Future<?> answer = producer.send(record(document));
            sent.put(document.submission().id(), answer);
            // failed at once: the broker is away, and each further document would wait for it in vain
            if (answer.state() == Future.State.FAILED) {
                break;
            }
        }
        return outcome(sent);
    }

    /**
     * What became of documents.
     *
     * @param acknowledged the submissions whose document the broker has
     * @param failure what stopped the first of the others; null when there are none
     */
    record Published(Set<UUID> acknowledged, @Nullable Throwable failure) {}

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

    private static Published outcome(Map<UUID, Future<?>> sent) {
        var acknowledged = new HashSet<UUID>();
        Throwable failure = null;
        for (var entry : sent.entrySet()) {
            try {
                entry.getValue().get();
                acknowledged.add(entry.getKey());
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Published(acknowledged, e);
            }
        }
        return new Published(acknowledged, failure);
    }

    // not in the constructor: a broker whose name does not resolve yet must not keep the service from starting
    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(properties());
        }
        return producer;
    }

    private Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "ingest-service-relay"),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName()),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName()),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) BUFFER_BYTES),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L));
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE_LIMIT);
        }
    }
}
