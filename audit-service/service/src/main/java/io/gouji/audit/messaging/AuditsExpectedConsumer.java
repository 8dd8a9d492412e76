package io.gouji.audit.messaging;

import io.gouji.audit.CheckAudits;
import io.gouji.audit.StoreAwayException;
import io.gouji.contract.event.AuditsExpected;
import io.gouji.contract.event.AuditsMissing;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventType;
import io.gouji.messaging.Patience;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Answers the ledger's question whether the audits it expects are held. */
@Singleton
final class AuditsExpectedConsumer {

    private final CheckAudits checkAudits;
    private final Patience patience;
    private final Events events;

    AuditsExpectedConsumer(CheckAudits checkAudits, Patience patience, Events events) {
        this.checkAudits = checkAudits;
        this.patience = patience;
        this.events = events;
    }

    /** @throws IllegalArgumentException when the record is no such question */
    @Incoming("audits-expected")
    @Blocking(value = "audits-expected", ordered = false)
    void consume(ConsumerRecord<String, byte[]> incoming) {
        CloudEvent event = Received.event(incoming);
        if (event.type() != EventType.AUDITS_EXPECTED) {
            throw new IllegalArgumentException(
                    "no expectation of audits: " + event.type().type());
        }
        AuditsExpected question =
                Received.content(event, incoming.value(), AuditsExpected.class, AuditsExpected::submission);
        CheckAudits.Found found = patience.until(
                event.submission().submissionId(),
                StoreAwayException.class::isInstance,
                () -> checkAudits.check(question.expected()));
        found.again().forEach(events::send);
        events.answer(event, new AuditsMissing(event.submission(), event.time(), found.missing()));
    }
}
