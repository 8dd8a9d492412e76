package io.gouji.audit.messaging;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.json.GoujiJson;
import io.gouji.messaging.EventRecords;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records as the events they are. */
final class Received {

    private Received() {}

    /**
     * The attributes of a record, which is logged as received.
     *
     * @throws IllegalArgumentException when a header is missing or malformed
     */
    static CloudEvent event(ConsumerRecord<String, byte[]> incoming) {
        CloudEvent event = EventRecords.event(incoming);
        Log.infof(
                "event=received submissionId=%s id=%s type=%s",
                event.submission().submissionId(), event.id(), event.type().type());
        return event;
    }

    /**
     * The content of an event.
     *
     * @throws IllegalArgumentException when the value is none, or is about another submission than the headers
     */
    static <T> T content(
            CloudEvent event, byte @Nullable [] value, Class<T> type, Function<T, @Nullable SubmissionRef> about) {
        T content = read(value, type);
        if (!event.submission().equals(about.apply(content))) {
            throw new IllegalArgumentException("record headers and value are about different submissions");
        }
        return content;
    }

    private static <T> T read(byte @Nullable [] value, Class<T> type) {
        try {
            @Nullable T content = value == null ? null : GoujiJson.mapper().readValue(value, type);
            if (content == null) {
                throw new IllegalArgumentException("record without a value");
            }
            return content;
        } catch (IOException e) {
            // the cause stays out: its message may hold the report's text
            throw new IllegalArgumentException("record is no %s: %s"
                    .formatted(type.getSimpleName(), e.getClass().getSimpleName()));
        }
    }
}
