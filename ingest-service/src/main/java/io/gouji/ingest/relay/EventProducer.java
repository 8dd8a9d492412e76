package io.gouji.ingest.relay;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends records, and waits for the broker to acknowledge them. */
@Singleton
public final class EventProducer {

    private static final int MAX_REQUEST_BYTES = 18 * 1024 * 1024;
    private static final int BUFFER_BYTES = 40 * 1024 * 1024;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private @Nullable Producer<String, byte[]> producer;

    EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * What became of records.
     *
     * @param acknowledged those the broker has, by what they are of
     * @param failure what stopped the first of the others; null when there are none
     */
    public record Sent<K>(Set<K> acknowledged, @Nullable Throwable failure) {

        public Sent {
            acknowledged = Set.copyOf(acknowledged);
        }
    }

    /**
     * Sends records in their order.
     *
     * @param records each record, by what it is of
     * @throws org.apache.kafka.common.KafkaException when not even a producer can be made
     */
    public <K> Sent<K> send(Map<K, ProducerRecord<String, byte[]>> records) {
        var sent = new LinkedHashMap<K, Future<?>>();
        var producer = producer();
        for (var record : records.entrySet()) {
            Future<?> answer = producer.send(record.getValue());
            sent.put(record.getKey(), answer);
            // failed at once: the broker is away, and each further record would wait for it in vain
            if (answer.state() == Future.State.FAILED) {
                break;
            }
        }
        return outcome(sent);
    }

    private static <K> Sent<K> outcome(Map<K, Future<?>> sent) {
        var acknowledged = new HashSet<K>();
        Throwable failure = null;
        for (var entry : sent.entrySet()) {
            try {
                entry.getValue().get();
                acknowledged.add(entry.getKey());
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Sent<>(acknowledged, e);
            }
        }
        return new Sent<>(acknowledged, failure);
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
