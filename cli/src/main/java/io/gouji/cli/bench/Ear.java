package io.gouji.cli.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Hears on a topic, from now on, when something is first said about each submission. */
final class Ear implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LARGEST = 32 * 1024 * 1024;

    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread thread;

    Ear(String bootstrapServers, String topic) {
        thread = Thread.ofPlatform().daemon().name("ear-" + topic).start(() -> listen(bootstrapServers, topic));
        await(listening, Duration.ofMinutes(1));
    }

    /** When something was first said about a submission, by the clock of {@link System#nanoTime()}. */
    long nanos(String submissionId) {
        Long nanos = heard.get(submissionId);
        if (nanos == null) {
            throw new IllegalStateException("nothing was said about " + submissionId);
        }
        return nanos;
    }

    /** Waits until something was said about each; false when it was not in time. */
    boolean hasHeard(Collection<String> submissionIds, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!heard.keySet().containsAll(submissionIds)) {
            if (System.nanoTime() > deadline || await(closed, POLL)) {
                return false;
            }
        }
        return true;
    }

    private void listen(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "fetch.max.wait.ms", 50,
                "fetch.max.bytes", LARGEST);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            listening.countDown();
            while (closed.getCount() > 0) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    Header about = record.headers().lastHeader("ce_submissionid");
                    if (about != null) {
                        heard.putIfAbsent(new String(about.value(), StandardCharsets.UTF_8), System.nanoTime());
                    }
                }
            }
        }
    }

    private static boolean await(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
