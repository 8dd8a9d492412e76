package io.gouji.parse.messaging;

import static org.awaitility.Awaitility.await;

import io.gouji.contract.event.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends records to the service under test and reads what it answers. */
final class TestClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LARGEST = 18 * 1024 * 1024;

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    TestClient(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "max.request.size",
                        LARGEST,
                        "buffer.memory",
                        4 * LARGEST),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void send(String topic, CloudEvent event, byte[] value) {
        var outgoing =
                new ProducerRecord<String, byte[]>(topic, event.submission().agencyId(), value);
        event.headers().forEach((name, text) -> outgoing.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(outgoing);
    }

    void send(ProducerRecord<String, byte[]> outgoing) {
        try {
            producer.send(outgoing).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("record not sent", e);
        }
    }

    /** Reads a topic from its beginning until the wanted number of records match. */
    List<ConsumerRecord<String, byte[]>> find(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return read(topic, found -> found.stream().filter(wanted).count() >= count).stream()
                .filter(wanted)
                .toList();
    }

    /** Reads a topic from its beginning until a record matches, and answers with everything read. */
    List<ConsumerRecord<String, byte[]>> findUntil(String topic, Predicate<ConsumerRecord<String, byte[]>> end) {
        return read(topic, found -> found.stream().anyMatch(end));
    }

    /** Reads a topic from its beginning until there is a record about each submission; answers with those found. */
    Set<String> findAll(String topic, Collection<String> submissionIds) {
        return about(findAbout(topic, submissionIds)).stream()
                .filter(submissionIds::contains)
                .collect(Collectors.toSet());
    }

    /** Reads a topic from its beginning until there is a record about each submission; answers with everything read. */
    List<ConsumerRecord<String, byte[]>> findAbout(String topic, Collection<String> submissionIds) {
        return read(topic, found -> about(found).containsAll(submissionIds));
    }

    private static Set<String> about(List<ConsumerRecord<String, byte[]>> found) {
        return found.stream()
                .map(read -> String.valueOf(header(read, "ce_submissionid")))
                .collect(Collectors.toSet());
    }

    private List<ConsumerRecord<String, byte[]>> read(
            String topic, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.bytes",
                        LARGEST,
                        "max.partition.fetch.bytes",
                        LARGEST),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return enough.test(found);
            });
        }
        return found;
    }

    static Predicate<ConsumerRecord<String, byte[]>> about(String submissionId) {
        return answer -> submissionId.equals(header(answer, "ce_submissionid"));
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> answer, String name) {
        var header = answer.headers().lastHeader(name);
        return header == null ? null : new String(Objects.requireNonNull(header.value()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
