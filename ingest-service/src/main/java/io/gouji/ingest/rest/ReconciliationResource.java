package io.gouji.ingest.rest;

import io.gouji.ingest.reconcile.ReconciliationLedger;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Checks whether audit-service holds what the ledger expects, called for by hand. */
@Path("/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation", description = "Have what was lost read and audited again")
final class ReconciliationResource {

    private static final int ACCEPTED = 202;

    private final ReconciliationLedger ledger;

    ReconciliationResource(ReconciliationLedger ledger) {
        this.ledger = ledger;
    }

    /** A check that was called for. */
    @Schema(name = "Reconciliation", description = "A check of every agency's submissions")
    record ReconciliationView(
            @Schema(description = "When it was called for; names it")
            Instant since,

            @Schema(description = "Agencies whose turn is still to come")
            long waiting,

            @Schema(description = "Agencies audit-service was asked about")
            long asked,

            @Schema(description = "How many of them it answered about")
            long answered,

            @Schema(description = "Documents that are read and audited again")
            long again) {

        static ReconciliationView of(Instant since, ReconciliationLedger.Progress progress) {
            return new ReconciliationView(
                    since, progress.waiting(), progress.asked(), progress.answered(), progress.again());
        }
    }

    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Check every agency's submissions now",
            description =
                    "audit-service is asked, a few agencies at a time, whether it holds what follows from what was"
                            + " submitted; what is missing is read and audited again.")
    public ReconciliationView call() {
        Instant since = ledger.call();
        return ReconciliationView.of(since, ledger.progress(since));
    }

    @GET
    @Path("{since}")
    @Operation(summary = "How far a check has come")
    public ReconciliationView get(@RestPath String since) {
        try {
            var time = Instant.parse(since);
            return ReconciliationView.of(time, ledger.progress(time));
        } catch (DateTimeParseException e) {
            throw Problem.NOT_FOUND.with("There is no check '" + Quoted.shortened(since)
                    + "'; use 'since' of the answer to POST /v1/reconciliations.");
        }
    }
}
