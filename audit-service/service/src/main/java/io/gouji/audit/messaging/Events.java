package io.gouji.audit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.audit.Alert;
import io.gouji.audit.Audit;
import io.gouji.audit.AuditRequests;
import io.gouji.audit.BrokerAwayException;
import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.AuditsMissing;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.json.GoujiJson;
import io.gouji.messaging.EventRecords;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends audits, alerts and requests for audits, and returns when the broker has them. */
@Singleton
final class Events implements AuditRequests {

    /** How long a person waits for the broker; what follows from events waits as long as it takes. */
    private static final Duration PATIENCE_OF_A_PERSON = Duration.ofSeconds(5);

    private static final String SOURCE = "/gouji/audit-service";
    private static final String JSON = "application/json";

    private final MutinyEmitter<ProducerRecord<String, byte[]>> audits;
    private final MutinyEmitter<ProducerRecord<String, byte[]>> alerts;
    private final MutinyEmitter<ProducerRecord<String, byte[]>> requests;
    private final MutinyEmitter<ProducerRecord<String, byte[]>> missing;
    private final TopicNames topics;

    Events(
            @Channel("audits") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> audits,
            @Channel("alerts") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> alerts,
            @Channel("audit-requests") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> requests,
            @Channel("audits-missing") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> missing,
            TopicNames topics) {
        this.audits = audits;
        this.alerts = alerts;
        this.requests = requests;
        this.missing = missing;
        this.topics = topics;
    }

    /** Sends an audit and its alerts, alerts first: whoever sees the audit finds them sent. */
    void send(Audit audit) {
        for (Alert alert : audit.alerts()) {
            byte[] content = bytes(alert.content());
            // what is new depends on what was known: a store that forgot something says something else under another id
            alert(
                    event(audit, alert.type(), EventIds.fingerprint(new String(content, StandardCharsets.UTF_8))),
                    content);
        }
        CloudEvent event = event(audit, EventType.REPORT_AUDITED);
        audits.sendAndAwait(EventRecords.of(topics.audits(), event, bytes(audit.audited())));
        log(event, topics.audits());
    }

    /** Asks for an audit that the arrival of a report makes necessary. */
    void request(AuditRequested request, Audit arrived) {
        String id = EventIds.of(
                EventType.AUDIT_REQUESTED,
                request.submission().submissionId(),
                request.why().name(),
                arrived.id());
        var event =
                new CloudEvent(id, EventType.AUDIT_REQUESTED, SOURCE, arrived.auditedAt(), JSON, request.submission());
        requests.sendAndAwait(EventRecords.of(topics.auditsRequested(), event, bytes(request)));
        log(event, topics.auditsRequested());
    }

    @Override
    public String send(AuditRequested request, Instant at) {
        String id = EventIds.of(
                EventType.AUDIT_REQUESTED,
                request.submission().submissionId(),
                request.why().name(),
                at.toString(),
                String.valueOf(request.reason()));
        var event = new CloudEvent(id, EventType.AUDIT_REQUESTED, SOURCE, at, JSON, request.submission());
        try {
            requests.send(EventRecords.of(topics.auditsRequested(), event, bytes(request)))
                    .await()
                    .atMost(PATIENCE_OF_A_PERSON);
        } catch (TimeoutException e) {
            throw new BrokerAwayException(e);
        }
        log(event, topics.auditsRequested());
        return id;
    }

    /** Answers a question of the ledger. The answer is the question's: it has its time. */
    void answer(CloudEvent question, AuditsMissing answer) {
        var event = new CloudEvent(
                EventIds.of(EventType.AUDITS_MISSING, question.id()),
                EventType.AUDITS_MISSING,
                SOURCE,
                question.time(),
                JSON,
                question.submission());
        missing.sendAndAwait(EventRecords.of(topics.auditsMissing(), event, bytes(answer)));
        log(event, topics.auditsMissing());
    }

    /** Sends one alert. */
    void alert(CloudEvent event, byte[] value) {
        alerts.sendAndAwait(EventRecords.of(topics.alerts(), event, value));
        log(event, topics.alerts());
    }

    private static void log(CloudEvent event, String topic) {
        Log.infof(
                "event=sent submissionId=%s id=%s type=%s topic=%s",
                event.submission().submissionId(), event.id(), event.type().type(), topic);
    }

    private static CloudEvent event(Audit audit, EventType type, String... more) {
        var audited = audit.audited();
        String id = EventIds.of(
                type,
                Stream.concat(Stream.of(audit.id().split("/", -1)), Stream.of(more))
                        .toArray(String[]::new));
        return new CloudEvent(id, type, SOURCE, audit.auditedAt(), JSON, audited.submission());
    }

    private static byte[] bytes(Object value) {
        try {
            return GoujiJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the contract has no JSON form", e);
        }
    }
}
