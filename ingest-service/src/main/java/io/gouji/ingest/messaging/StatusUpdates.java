package io.gouji.ingest.messaging;

import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.json.GoujiJson;
import io.gouji.ingest.store.StatusLedger;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.messaging.EventRecords;
import io.gouji.messaging.Patience;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns what other services report into updates of the ledger. */
@Singleton
final class StatusUpdates {

    /** The threads all channels share. */
    static final String WORKERS = "status";

    private final StatusLedger ledger;
    private final Patience patience;

    StatusUpdates(StatusLedger ledger, Patience patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    /**
     * Applies an event; may be repeated.
     *
     * @throws IllegalArgumentException when its headers are no event's
     * @throws UncheckedIOException when its value is not what its type says
     */
    void apply(ConsumerRecord<String, byte[]> record) {
        var event = EventRecords.event(record);
        var id = UUID.fromString(event.submission().submissionId());
        Update update = switch (event.type()) {
            case REPORT_PARSED -> () -> ledger.parsed(id, event.time());
            case DOCUMENT_REJECTED -> rejected(id, event.time(), record.value());
            case REPORT_AUDITED -> audited(id, event.time(), record.value());
            case DOCUMENT_RECEIVED,
                    AUDIT_REQUESTED,
                    FINDING_OPENED,
                    FINDING_CHANGED,
                    FINDING_RESOLVED,
                    REPORT_OVERDUE,
                    AUDITS_EXPECTED,
                    AUDITS_MISSING -> () -> true;
        };
        boolean known = patience.until(id.toString(), StoreFailure::isPassing, update::apply);
        if (known) {
            Log.infof("event=%s submissionId=%s", event.type(), id);
        } else {
            Log.warnf("event=%s submissionId=%s ignored: there is no such submission here", event.type(), id);
        }
    }

    private Update rejected(UUID id, Instant at, byte[] value) {
        var rejected = read(value, DocumentRejected.class);
        return () -> ledger.rejected(id, at, rejected.reason().name(), rejected.detail());
    }

    private Update audited(UUID id, Instant at, byte[] value) {
        int findings = read(value, ReportAudited.class).findings().size();
        return () -> ledger.audited(id, at, findings);
    }

    /** A change to the ledger; false when it does not know the submission. */
    private interface Update {

        boolean apply();
    }

    private static <T> T read(byte[] value, Class<T> type) {
        try {
            return GoujiJson.mapper().readValue(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException("value is no " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
