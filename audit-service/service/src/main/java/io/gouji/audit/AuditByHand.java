package io.gouji.audit;

import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.SubmissionRef;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Asks, on behalf of a person, for another audit of a stored report. */
@Singleton
public final class AuditByHand {

    private final AuditStore store;
    private final AuditRequests requests;
    private final Clock clock;

    AuditByHand(AuditStore store, AuditRequests requests, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * What was asked for.
     *
     * @param eventId id of the event that carries the request
     * @param submission the submission whose report will be audited
     */
    public record Asked(String eventId, SubmissionRef submission) {}

    /**
     * Asks for another audit of the current version of a report; empty when no such report is stored.
     *
     * @param reason why the person asks
     * @throws StoreAwayException when the store does not answer
     * @throws BrokerAwayException when the broker does not answer
     */
    public Optional<Asked> ask(String agencyId, int reportingYear, String reason) {
        return store.submission(agencyId, reportingYear).map(submission -> {
            var request = new AuditRequested(submission, AuditRequested.Why.BY_HAND, reason);
            return new Asked(requests.send(request, clock.instant().truncatedTo(ChronoUnit.MILLIS)), submission);
        });
    }
}
