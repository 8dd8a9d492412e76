package io.gouji.ingest.messaging;

import io.gouji.contract.event.AuditsMissing;
import io.gouji.contract.event.EventType;
import io.gouji.contract.json.GoujiJson;
import io.gouji.ingest.reconcile.ReconciliationLedger;
import io.gouji.ingest.store.OutboxSignal;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.messaging.EventRecords;
import io.gouji.messaging.Patience;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What audit-service does not hold: it is published once more. */
@ApplicationScoped
final class AuditsMissingConsumer {

    private final ReconciliationLedger ledger;
    private final OutboxSignal signal;
    private final Patience patience;

    AuditsMissingConsumer(ReconciliationLedger ledger, OutboxSignal signal, Patience patience) {
        this.ledger = ledger;
        this.signal = signal;
        this.patience = patience;
    }

    /**
     * @throws IllegalArgumentException when the record is no such answer
     * @throws UncheckedIOException when its value is not what its type says
     */
    @Incoming("audits-missing")
    @Blocking(value = StatusUpdates.WORKERS, ordered = false)
    void consume(ConsumerRecord<String, byte[]> record) {
        var event = EventRecords.event(record);
        if (event.type() != EventType.AUDITS_MISSING) {
            throw new IllegalArgumentException(
                    "no answer about audits: " + event.type().type());
        }
        var answer = read(record.value());
        int again = patience.until(
                event.submission().submissionId(), StoreFailure::isPassing, () -> ledger.answered(answer));
        if (again > 0) {
            signal.send();
            Log.warnf(
                    "event=published-again agency=%s documents=%d; audit-service lacked what follows from them",
                    event.submission().agencyId(), again);
        }
    }

    private static AuditsMissing read(byte[] value) {
        try {
            return GoujiJson.mapper().readValue(value, AuditsMissing.class);
        } catch (IOException e) {
            throw new UncheckedIOException("value is no AuditsMissing: " + e.getMessage(), e);
        }
    }
}
