package io.gouji.audit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.audit.Alert;
import io.gouji.audit.Audit;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.json.GoujiJson;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends audits and alerts, and returns when the broker has them. */
@Singleton
final class Events {

    private static final String SOURCE = "/gouji/audit-service";
    private static final String JSON = "application/json";

    private final MutinyEmitter<ProducerRecord<String, byte[]>> audits;
    private final MutinyEmitter<ProducerRecord<String, byte[]>> alerts;
    private final String auditsTopic;
    private final String alertsTopic;

    Events(
            @Channel("audits") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> audits,
            @Channel("alerts") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> alerts,
            @ConfigProperty(name = "gouji.topics.audits") String auditsTopic,
            @ConfigProperty(name = "gouji.topics.alerts") String alertsTopic) {
        this.audits = audits;
        this.alerts = alerts;
        this.auditsTopic = auditsTopic;
        this.alertsTopic = alertsTopic;
    }

    /** Sends an audit and its alerts, alerts first: whoever sees the audit finds them sent. */
    void send(Audit audit) {
        for (Alert alert : audit.alerts()) {
            alert(event(audit, alert.type()), bytes(alert.content()));
        }
        CloudEvent event = event(audit, EventType.REPORT_AUDITED);
        audits.sendAndAwait(toRecord(auditsTopic, event, bytes(audit.audited())));
        log(event, auditsTopic);
    }

    /** Sends one alert. */
    void alert(CloudEvent event, byte[] value) {
        alerts.sendAndAwait(toRecord(alertsTopic, event, value));
        log(event, alertsTopic);
    }

    private static void log(CloudEvent event, String topic) {
        Log.infof(
                "event=sent submissionId=%s id=%s type=%s topic=%s",
                event.submission().submissionId(), event.id(), event.type().type(), topic);
    }

    private static CloudEvent event(Audit audit, EventType type) {
        var audited = audit.audited();
        String id =
                EventIds.of(type, audited.submission().submissionId(), audited.packVersion(), audited.parserVersion());
        return new CloudEvent(id, type, SOURCE, audit.auditedAt(), JSON, audited.submission());
    }

    private static ProducerRecord<String, byte[]> toRecord(String topic, CloudEvent event, byte[] value) {
        var outgoing =
                new ProducerRecord<String, byte[]>(topic, event.submission().agencyId(), value);
        Headers headers = outgoing.headers();
        event.headers().forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return outgoing;
    }

    private static byte[] bytes(Object value) {
        try {
            return GoujiJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the contract has no JSON form", e);
        }
    }
}
