package io.gouji.cli.dlq;

import io.gouji.cli.UserError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters on a broker. A letter that is sent again gets a mark behind it in its own partition, so that the
 * topic itself says what became of each: a record without a content whose header names the offset.
 */
final class DeadLetters implements AutoCloseable {

    private static final String SENT_AGAIN = "gouji-redriven-offset";
    /** Headers of one failure, not of the record. */
    private static final List<String> OF_THE_FAILURE = List.of("dead-letter-", "delayed-retry-");

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LARGEST_RECORD = 18 * 1024 * 1024;

    private final String servers;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;

    /** @throws UserError when the address cannot be one */
    DeadLetters(String servers) {
        this.servers = servers;
        int patience = Math.toIntExact(PATIENCE.toMillis());
        try {
            consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers", servers,
                            "enable.auto.commit", false,
                            "default.api.timeout.ms", patience,
                            "fetch.max.bytes", LARGEST_RECORD,
                            "max.partition.fetch.bytes", LARGEST_RECORD),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers", servers,
                            "acks", "all",
                            "max.block.ms", patience,
                            "request.timeout.ms", patience,
                            "delivery.timeout.ms", 2 * patience,
                            "max.request.size", LARGEST_RECORD,
                            "buffer.memory", 2L * LARGEST_RECORD),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    /**
     * The topics of dead letters.
     *
     * @throws UserError when no broker answers
     */
    Set<String> topics() {
        try {
            return consumer.listTopics().keySet().stream()
                    .filter(DeadLetter::isTopic)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    /**
     * Every dead letter there is at this moment, in the order of their places, and when each was last sent again.
     *
     * @throws UserError when no broker answers
     */
    Listing list(Collection<String> topics) {
        var letters = new ArrayList<DeadLetter>();
        var sentAgain = new HashMap<Place, Instant>();
        read(partitions(topics), dead -> {
            Optional<Place> marked = marked(dead);
            marked.ifPresentOrElse(
                    place -> sentAgain.put(place, Instant.ofEpochMilli(dead.timestamp())),
                    () -> letters.add(DeadLetter.of(dead)));
        });
        return new Listing(letters, sentAgain);
    }

    /**
     * Dead letters.
     *
     * @param letters each of them
     * @param sentAgain when those were sent again that were
     */
    record Listing(List<DeadLetter> letters, Map<Place, Instant> sentAgain) {

        Listing {
            letters = List.copyOf(letters);
            sentAgain = Map.copyOf(sentAgain);
        }
    }

    /**
     * One record with its content.
     *
     * @throws UserError when there is none in that place
     */
    ConsumerRecord<byte[], byte[]> get(Place place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        try {
            if (topics().contains(place.topic())
                    && partitions(Set.of(place.topic())).contains(partition)) {
                consumer.assign(Set.of(partition));
                long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
                long begin = consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
                if (begin <= place.offset() && place.offset() < end) {
                    consumer.seek(partition, place.offset());
                    ConsumerRecord<byte[], byte[]> dead = next();
                    if (dead.offset() == place.offset() && marked(dead).isEmpty()) {
                        return dead;
                    }
                }
            }
        } catch (KafkaException e) {
            throw away(e);
        }
        throw new UserError(2, "There is no dead letter %s; gouji dlq list prints those there are.".formatted(place));
    }

    /**
     * Sends a record again to the topic it was read from, without what its failure put on it, and marks it. When this
     * is interrupted in between it is sent once more the next time; services absorb that.
     *
     * @throws UserError when no broker answers
     */
    void sendAgain(ConsumerRecord<byte[], byte[]> dead) {
        var letter = DeadLetter.of(dead);
        var again = new ProducerRecord<>(letter.from(), dead.key(), dead.value());
        StreamSupport.stream(dead.headers().spliterator(), false)
                .filter(header -> OF_THE_FAILURE.stream().noneMatch(header.key()::startsWith))
                .forEach(again.headers()::add);
        again.headers().add(DeadLetter.ATTEMPT, letter.attempt().getBytes(StandardCharsets.UTF_8));
        send(again);
        var mark = new ProducerRecord<byte[], byte[]>(dead.topic(), dead.partition(), dead.key(), null);
        mark.headers().add(SENT_AGAIN, Long.toString(dead.offset()).getBytes(StandardCharsets.UTF_8));
        send(mark);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }

    private void send(ProducerRecord<byte[], byte[]> outgoing) {
        try {
            producer.send(outgoing).get();
        } catch (ExecutionException e) {
            throw away(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        try {
            return topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
                    .toList();
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    // one partition after another: so the order is always the same, and what is in memory small
    private void read(List<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                long end = ends.getOrDefault(partition, 0L);
                consumer.assign(Set.of(partition));
                consumer.seekToBeginning(Set.of(partition));
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (consumer.position(partition) < end) {
                    var records = consumer.poll(Duration.ofMillis(200));
                    for (ConsumerRecord<byte[], byte[]> found : records) {
                        if (found.offset() < end) {
                            each.accept(found);
                        }
                    }
                    deadline = records.isEmpty() ? deadline : System.nanoTime() + PATIENCE.toNanos();
                    if (System.nanoTime() > deadline) {
                        throw away(null);
                    }
                }
            }
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    private ConsumerRecord<byte[], byte[]> next() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                return found;
            }
        }
        throw away(null);
    }

    private static Optional<Place> marked(ConsumerRecord<byte[], byte[]> dead) {
        Header mark = dead.headers().lastHeader(SENT_AGAIN);
        return mark == null
                ? Optional.empty()
                : Optional.of(new Place(
                        dead.topic(),
                        dead.partition(),
                        Long.parseLong(new String(mark.value(), StandardCharsets.UTF_8))));
    }

    private UserError away(@Nullable Throwable cause) {
        String why = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new UserError(
                2,
                "No Kafka broker answers at %s%s; start one with gouji up, or name another with --kafka or GOUJI_KAFKA."
                        .formatted(servers, why));
    }
}
