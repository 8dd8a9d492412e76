package io.gouji.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    private static final CloudEvent EVENT = new CloudEvent(
            "0123",
            EventType.DOCUMENT_RECEIVED,
            "/gouji/ingest-service",
            Instant.parse("2026-01-20T08:00:00Z"),
            "text/html",
            new SubmissionRef("s-1", 2, "示例县档案局", 2025, "ab12", true));

    @Test
    void headersAreReadBack() {
        assertThat(CloudEvent.fromHeaders(EVENT.headers()::get)).isEqualTo(EVENT);
    }

    @Test
    void subjectNamesAgencyAndYear() {
        assertThat(EVENT.headers()).containsEntry("ce_subject", "示例县档案局/2025");
    }

    @Test
    void everyMissingHeaderIsNamed() {
        for (String name : EVENT.headers().keySet()) {
            if (name.equals("ce_specversion") || name.equals("ce_subject") || name.equals("ce_trial")) {
                continue;
            }
            var headers = new HashMap<>(EVENT.headers());
            headers.remove(name);

            assertThatThrownBy(() -> CloudEvent.fromHeaders(headers::get))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void malformedNumberAndTimeAreNamed() {
        var headers = new HashMap<>(EVENT.headers());
        headers.put("ce_reportingyear", "20xx");
        assertThatThrownBy(() -> CloudEvent.fromHeaders(headers::get)).hasMessageContaining("ce_reportingyear");

        headers.put("ce_reportingyear", "2025");
        headers.put("ce_time", "yesterday");
        assertThatThrownBy(() -> CloudEvent.fromHeaders(headers::get)).hasMessageContaining("ce_time");
    }

    @Test
    void idsDependOnEveryPartAndItsPlace() {
        assertThat(EventIds.of(EventType.REPORT_PARSED, "a", "b"))
                .isEqualTo(EventIds.of(EventType.REPORT_PARSED, "a", "b"))
                .isNotEqualTo(EventIds.of(EventType.REPORT_PARSED, "ab", ""))
                .isNotEqualTo(EventIds.of(EventType.REPORT_AUDITED, "a", "b"))
                .hasSize(32);
    }
}
