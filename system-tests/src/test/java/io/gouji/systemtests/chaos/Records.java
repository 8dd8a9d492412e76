package io.gouji.systemtests.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that was said on a topic, in the order of each partition. */
final class Records {

    private final List<Said> said;

    private Records(List<Said> said) {
        this.said = List.copyOf(said);
    }

    /**
     * One record.
     *
     * @param headers its headers
     * @param value its value
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Said(Map<String, String> headers, byte[] value) {

        Said {
            headers = Map.copyOf(headers);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** What is on a topic at this moment. */
    static Records of(String bootstrapServers, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.bytes", 32 * 1024 * 1024);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Said>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(said(record)));
            }
            return new Records(found);
        }
    }

    private static Said said(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Said(headers, record.value() == null ? new byte[0] : record.value());
    }

    List<Said> all() {
        return said;
    }

    /** How many repeat another one under the same event id. */
    int repeats() {
        return said.size() - firsts().size();
    }

    /** Event ids that were sent with different values. */
    Set<String> contradictions() {
        var contents = new HashMap<String, byte[]>();
        return said.stream()
                .filter(record -> {
                    byte[] first = contents.putIfAbsent(record.header("ce_id"), record.value());
                    return first != null && !Arrays.equals(first, record.value());
                })
                .map(record -> record.header("ce_id"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first record of each event id, in order. */
    List<Said> firsts() {
        var firsts = new LinkedHashMap<String, Said>();
        said.forEach(record -> firsts.putIfAbsent(record.header("ce_id"), record));
        return List.copyOf(firsts.values());
    }

    /** Reports whose versions were first said in another order than the one they were received in. */
    List<String> outOfOrder() {
        var latest = new HashMap<String, Integer>();
        var outOfOrder = new ArrayList<String>();
        for (Said record : firsts()) {
            String report = record.header("ce_subject");
            int version = Integer.parseInt(record.header("ce_submissionversion"));
            if (latest.merge(report, version, Math::max) > version) {
                outOfOrder.add(report + " version " + version);
            }
        }
        return outOfOrder;
    }
}
