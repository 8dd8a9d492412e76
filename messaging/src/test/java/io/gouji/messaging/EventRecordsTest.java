package io.gouji.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.SubmissionRef;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventRecordsTest {

    private static final CloudEvent EVENT = new CloudEvent(
            "e-1",
            EventType.REPORT_PARSED,
            "/gouji/test",
            Instant.parse("2026-01-20T08:00:00Z"),
            "application/json",
            new SubmissionRef("s-1", 2, "示例局", 2025, "ab".repeat(32), true));

    @Test
    void whatIsSentIsReadBack() {
        var sent = EventRecords.of("topic", EVENT, new byte[] {1});
        var received = new ConsumerRecord<>("topic", 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);

        assertThat(EventRecords.event(received)).isEqualTo(EVENT);
        assertThat(sent.key()).isEqualTo("示例局");
    }

    @Test
    void missingHeaderIsNamed() {
        var received = new ConsumerRecord<>("topic", 0, 0, "示例局", new byte[0]);

        assertThatThrownBy(() -> EventRecords.event(received))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ce_id");
    }

    @Test
    void headerWithoutAValueIsMissing() {
        var received = new ConsumerRecord<>("topic", 0, 0, "示例局", new byte[0]);
        received.headers().add("ce_id", null);

        assertThatThrownBy(() -> EventRecords.event(received))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ce_id");
    }
}
