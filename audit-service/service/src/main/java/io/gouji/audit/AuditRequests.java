package io.gouji.audit;

import io.gouji.contract.event.AuditRequested;
import java.time.Instant;

/** Passes requests for audits on to whichever instance of the service takes them. */
public interface AuditRequests {

    /**
     * Passes a request on and returns when it cannot be lost any more.
     *
     * @param request what is asked for
     * @param at when it was asked for
     * @return the id of the event that carries it
     * @throws BrokerAwayException when the broker does not take it in time; it may still arrive
     */
    String send(AuditRequested request, Instant at);
}
