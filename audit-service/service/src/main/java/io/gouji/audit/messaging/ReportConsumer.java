package io.gouji.audit.messaging;

import io.gouji.audit.Audit;
import io.gouji.audit.AuditReport;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.json.GoujiJson;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Audits each parsed report and passes on what people must know of a rejected one. */
@Singleton
final class ReportConsumer {

    private final AuditReport auditReport;
    private final Patience patience;
    private final Events events;

    ReportConsumer(AuditReport auditReport, Patience patience, Events events) {
        this.auditReport = auditReport;
        this.patience = patience;
        this.events = events;
    }

    /** @throws IllegalArgumentException when the record is no event this service knows */
    @Incoming("reports")
    @Blocking(value = "reports", ordered = false)
    void consume(ConsumerRecord<String, byte[]> incoming) {
        CloudEvent event =
                CloudEvent.fromHeaders(name -> text(incoming.headers().lastHeader(name)));
        Log.infof(
                "event=received submissionId=%s id=%s type=%s",
                event.submission().submissionId(), event.id(), event.type().type());
        switch (event.type()) {
            case REPORT_PARSED -> parsed(event, incoming.value());
            case DOCUMENT_REJECTED -> rejected(event, incoming.value());
            case DOCUMENT_RECEIVED,
                    REPORT_AUDITED,
                    AUDIT_REQUESTED,
                    FINDING_OPENED,
                    FINDING_CHANGED,
                    FINDING_RESOLVED,
                    REPORT_OVERDUE ->
                throw new IllegalArgumentException(
                        "no parsed report and no rejection: " + event.type().type());
        }
    }

    private void parsed(CloudEvent event, byte @Nullable [] value) {
        ReportParsed parsed = read(value, ReportParsed.class);
        requireSame(event.submission(), parsed.submission());
        Audit audit = patience.untilStoreAnswers(event.submission().submissionId(), () -> auditReport.audit(parsed));
        events.send(audit);
    }

    private void rejected(CloudEvent event, byte @Nullable [] value) {
        DocumentRejected rejected = read(value, DocumentRejected.class);
        requireSame(event.submission(), rejected.submission());
        if (value != null && !event.submission().trial()) {
            events.alert(event, value);
        }
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

    private static void requireSame(SubmissionRef inHeaders, @Nullable SubmissionRef inValue) {
        if (!inHeaders.equals(inValue)) {
            throw new IllegalArgumentException("record headers and value are about different submissions");
        }
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
