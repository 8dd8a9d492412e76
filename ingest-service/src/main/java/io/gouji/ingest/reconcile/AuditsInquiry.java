package io.gouji.ingest.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.json.GoujiJson;
import io.gouji.messaging.EventRecords;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Asks audit-service whether it holds what the ledger expects. */
@Singleton
final class AuditsInquiry {

    private static final String SOURCE = "/gouji/ingest-service";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MutinyEmitter<ProducerRecord<String, byte[]>> questions;
    private final String topic;

    AuditsInquiry(
            @Channel("audits-expected") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> questions,
            ReconcileConfig config) {
        this.questions = questions;
        this.topic = config.topic();
    }

    /**
     * Sends a question and returns when the broker has it.
     *
     * @throws BrokerAwayException when it does not take it in time; it may still arrive
     */
    void send(ReconciliationLedger.Question question) {
        var content = question.content();
        String id = EventIds.of(
                EventType.AUDITS_EXPECTED,
                content.submission().agencyId(),
                question.at().toString());
        var event = new CloudEvent(
                id, EventType.AUDITS_EXPECTED, SOURCE, question.at(), "application/json", content.submission());
        try {
            questions
                    .send(EventRecords.of(topic, event, GoujiJson.mapper().writeValueAsBytes(content)))
                    .await()
                    .atMost(PATIENCE);
        } catch (TimeoutException e) {
            throw new BrokerAwayException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the contract has no JSON form", e);
        }
    }

    /** The broker does not take a question in time. */
    static final class BrokerAwayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokerAwayException(Throwable cause) {
            super("the broker does not answer", cause);
        }
    }
}
