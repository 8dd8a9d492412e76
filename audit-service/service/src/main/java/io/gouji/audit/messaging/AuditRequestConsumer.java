package io.gouji.audit.messaging;

import io.gouji.audit.AuditReport;
import io.gouji.audit.StoreAwayException;
import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventType;
import io.gouji.messaging.Patience;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Audits stored reports again when somebody asks for it. Asks for nothing itself. */
@Singleton
final class AuditRequestConsumer {

    private final AuditReport auditReport;
    private final Patience patience;
    private final Events events;

    AuditRequestConsumer(AuditReport auditReport, Patience patience, Events events) {
        this.auditReport = auditReport;
        this.patience = patience;
        this.events = events;
    }

    /** @throws IllegalArgumentException when the record is no request */
    @Incoming("audits-requested")
    @Blocking(value = "audits-requested", ordered = false)
    void consume(ConsumerRecord<String, byte[]> incoming) {
        CloudEvent event = Received.event(incoming);
        if (event.type() != EventType.AUDIT_REQUESTED) {
            throw new IllegalArgumentException(
                    "no request for an audit: " + event.type().type());
        }
        AuditRequested request =
                Received.content(event, incoming.value(), AuditRequested.class, AuditRequested::submission);
        patience.until(
                        event.submission().submissionId(),
                        StoreAwayException.class::isInstance,
                        () -> auditReport.auditAgain(request.submission()))
                .ifPresent(events::send);
    }
}
