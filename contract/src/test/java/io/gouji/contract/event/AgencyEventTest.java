package io.gouji.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class AgencyEventTest {

    private static final AgencyEvent EVENT = new AgencyEvent(
            EventIds.of(EventType.REPORT_OVERDUE, "示例县档案局", "2025"),
            EventType.REPORT_OVERDUE,
            "/gouji/ingest-service",
            Instant.parse("2026-02-01T00:00:00Z"),
            "application/json",
            new AgencyEvent.About("示例县档案局", 2025));

    @Test
    void headersReadBackAreTheSameEvent() {
        assertThat(AgencyEvent.fromHeaders(EVENT.headers()::get)).isEqualTo(EVENT);
        assertThat(EVENT.headers()).containsEntry("ce_subject", "示例县档案局/2025").doesNotContainKey("ce_submissionid");
    }

    @Test
    void eachMissingHeaderIsNamed() {
        for (String name : EVENT.headers().keySet()) {
            if (name.equals("ce_specversion") || name.equals("ce_subject")) {
                continue;
            }
            var headers = new HashMap<>(EVENT.headers());
            headers.remove(name);
            assertThatThrownBy(() -> AgencyEvent.fromHeaders(headers::get))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void isNoEventAboutASubmission() {
        assertThatThrownBy(() -> CloudEvent.fromHeaders(EVENT.headers()::get)).hasMessageContaining("ce_submissionid");
    }
}
