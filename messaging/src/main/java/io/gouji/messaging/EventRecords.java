package io.gouji.messaging;

import io.gouji.contract.event.AgencyEvent;
import io.gouji.contract.event.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Events as Kafka records: the attributes are headers, the key is the agency. */
public final class EventRecords {

    private EventRecords() {}

    /**
     * The attributes of a record.
     *
     * @throws IllegalArgumentException when a header is missing or malformed; the message names it
     */
    public static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        return CloudEvent.fromHeaders(name -> text(record.headers().lastHeader(name)));
    }

    /** The record of an event about a submission. */
    public static ProducerRecord<String, byte[]> of(String topic, CloudEvent event, byte[] value) {
        return record(topic, event.submission().agencyId(), event.headers(), value);
    }

    /** The record of an event about an agency that has sent nothing. */
    public static ProducerRecord<String, byte[]> of(String topic, AgencyEvent event, byte[] value) {
        return record(topic, event.about().agencyId(), event.headers(), value);
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<String, byte[]>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
