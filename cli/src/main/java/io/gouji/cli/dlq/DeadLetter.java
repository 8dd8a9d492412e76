package io.gouji.cli.dlq;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record a service could not handle, without its content.
 *
 * @param place where it lies
 * @param at when it was given up
 * @param from the topic it was read from
 * @param key the agency it is about; null when the record had no key
 * @param headers its headers as text, in their order, those of its failure included
 * @param bytes how long its content is; -1 when it has none
 */
record DeadLetter(
        Place place, Instant at, String from, @Nullable String key, List<Attribute> headers, int bytes) {

    /** Put before a failed record is sent again, one for each time it failed before. */
    static final String ATTEMPT = "gouji-attempt";

    static final String REASON = "dead-letter-reason";
    private static final String FROM = "dead-letter-topic";
    private static final String SUFFIX = ".dlq";

    DeadLetter {
        headers = List.copyOf(headers);
    }

    /** A header. */
    record Attribute(String name, String value) {}

    static DeadLetter of(ConsumerRecord<byte[], byte[]> dead) {
        List<Attribute> headers = StreamSupport.stream(dead.headers().spliterator(), false)
                .map(header -> new Attribute(header.key(), text(header.value())))
                .toList();
        return new DeadLetter(
                new Place(dead.topic(), dead.partition(), dead.offset()),
                Instant.ofEpochMilli(dead.timestamp()),
                from(dead),
                dead.key() == null ? null : text(dead.key()),
                headers,
                dead.value() == null ? -1 : dead.value().length);
    }

    /** Whether a topic holds dead letters: its name says so, whatever a deployment calls its topics. */
    static boolean isTopic(String name) {
        return name.endsWith(SUFFIX);
    }

    /** What went wrong, in the words of the service. */
    String reason() {
        return header(REASON);
    }

    /** The type of the event; empty when the record was none. */
    String event() {
        return header("ce_type");
    }

    /** How often it failed before it was sent again for the last time. */
    int earlierAttempts() {
        return (int)
                headers.stream().filter(header -> header.name().equals(ATTEMPT)).count();
    }

    /** Whether its reason holds some words, in whatever case. */
    boolean failedBecause(String words) {
        return reason().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** One line about its failure, for the record that is sent again. */
    String attempt() {
        return at + " " + reason();
    }

    private String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .reduce((first, second) -> second)
                .map(Attribute::value)
                .orElse("");
    }

    private static String from(ConsumerRecord<byte[], byte[]> dead) {
        Header header = dead.headers().lastHeader(FROM);
        if (header != null && header.value() != null) {
            return text(header.value());
        }
        // <topic>.<service>.dlq
        String read = dead.topic().substring(0, dead.topic().length() - SUFFIX.length());
        int service = read.lastIndexOf('.');
        return service < 0 ? read : read.substring(0, service);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
