package io.gouji.audit.messaging;

import io.gouji.audit.Audit;
import io.gouji.audit.AuditReport;
import io.gouji.audit.StoreAwayException;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.ReportParsed;
import io.gouji.messaging.Patience;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        CloudEvent event = Received.event(incoming);
        switch (event.type()) {
            case REPORT_PARSED -> parsed(event, incoming.value());
            case DOCUMENT_REJECTED -> rejected(event, incoming.value());
            case DOCUMENT_RECEIVED,
                    REPORT_AUDITED,
                    AUDIT_REQUESTED,
                    FINDING_OPENED,
                    FINDING_CHANGED,
                    FINDING_RESOLVED,
                    REPORT_OVERDUE,
                    AUDITS_EXPECTED,
                    AUDITS_MISSING ->
                throw new IllegalArgumentException(
                        "no parsed report and no rejection: " + event.type().type());
        }
    }

    private void parsed(CloudEvent event, byte @Nullable [] value) {
        ReportParsed parsed = Received.content(event, value, ReportParsed.class, ReportParsed::submission);
        Audit audit = patience.until(
                event.submission().submissionId(),
                StoreAwayException.class::isInstance,
                () -> auditReport.audit(parsed));
        events.send(audit);
        patience.until(
                        event.submission().submissionId(),
                        StoreAwayException.class::isInstance,
                        () -> auditReport.necessary(event.submission()))
                .forEach(request -> events.request(request, audit));
    }

    private void rejected(CloudEvent event, byte @Nullable [] value) {
        Received.content(event, value, DocumentRejected.class, DocumentRejected::submission);
        if (value != null && !event.submission().trial()) {
            events.alert(event, value);
        }
    }
}
