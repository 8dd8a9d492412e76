package io.gouji.audit.rest;

import io.gouji.audit.AuditByHand;
import io.gouji.contract.event.SubmissionRef;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Requests of people for another audit. */
@Path("/v1/audits:request")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class AuditRequestResource {

    private static final int ACCEPTED = 202;

    private final AuditByHand audits;

    AuditRequestResource(AuditByHand audits) {
        this.audits = audits;
    }

    /**
     * A request that was passed on.
     *
     * @param eventId id of the event that carries it
     * @param agencyId the agency
     * @param year the report year
     * @param submissionId the submission that will be audited
     * @param version its version
     */
    public record Accepted(String eventId, String agencyId, int year, String submissionId, int version) {}

    /** Asks for another audit of an agency's current report for a year. */
    @POST
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Have a report audited again",
            description = "The audit follows soon and replaces the report's latest one. Where neither the rules nor the"
                    + " reports it is held against have changed, it is the same audit, announced once more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditWish.class)))
    @APIResponse(responseCode = "202", description = "The request was passed on")
    @APIResponse(responseCode = "400", description = "The body is not such a request")
    @APIResponse(responseCode = "404", description = "No report of this agency for this year is known")
    @APIResponse(responseCode = "503", description = "The store or the message broker does not answer; try again")
    public Accepted request(@Nullable String body) {
        AuditWish wish = AuditWish.read(body);
        AuditByHand.Asked asked = audits.ask(wish.agencyId(), wish.year(), wish.reason())
                .orElseThrow(() -> new NotFoundException("No report of this agency for this year is known."));
        SubmissionRef submission = asked.submission();
        return new Accepted(
                asked.eventId(),
                submission.agencyId(),
                submission.reportingYear(),
                submission.submissionId(),
                submission.version());
    }
}
