package io.gouji.parse.messaging;

import io.gouji.contract.event.CloudEvent;
import io.gouji.parse.Lane;
import io.gouji.parse.ParseDocument;
import io.gouji.parse.ParsedEvent;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns a record with a document into the record that answers it. */
@Singleton
final class DocumentRecords {

    private final ParseDocument parseDocument;
    private final String topic;

    DocumentRecords(ParseDocument parseDocument, @ConfigProperty(name = "gouji.topics.reports") String topic) {
        this.parseDocument = parseDocument;
        this.topic = topic;
    }

    /** @throws IllegalArgumentException when the record is no document with CloudEvents attributes */
    ProducerRecord<String, byte[]> answer(ConsumerRecord<String, byte[]> document, Lane lane) {
        CloudEvent received =
                CloudEvent.fromHeaders(name -> text(document.headers().lastHeader(name)));
        byte @Nullable [] value = document.value();
        if (value == null) {
            throw new IllegalArgumentException("record without a value");
        }
        String submissionId = received.submission().submissionId();
        Log.infof(
                "event=document-received submissionId=%s id=%s bytes=%d topic=%s",
                submissionId, received.id(), value.length, document.topic());
        ParsedEvent answer = parseDocument.parse(received, value, lane);
        Log.infof(
                "event=document-%s submissionId=%s id=%s outcome=%s bytes=%d",
                answer.outcome().equals("parsed") ? "parsed" : "rejected",
                submissionId,
                answer.event().id(),
                answer.outcome(),
                answer.value().length);
        return toRecord(answer);
    }

    private ProducerRecord<String, byte[]> toRecord(ParsedEvent answer) {
        String key = answer.event().submission().agencyId();
        var outgoing = new ProducerRecord<String, byte[]>(topic, key, answer.value());
        Headers headers = outgoing.headers();
        answer.event().headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return outgoing;
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
