package io.gouji.ingest.rest;

import io.gouji.ingest.intake.SubmitDocument;
import io.gouji.ingest.intake.SubmitDocument.Declaration;
import io.gouji.ingest.store.SubmissionLedger;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import io.gouji.ingest.submission.Receipt;
import io.gouji.ingest.submission.Stage;
import io.gouji.ingest.submission.SubmissionFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Submissions over HTTP. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Send reports, and see how far they have come")
@APIResponse(responseCode = "default", ref = "Problem")
final class SubmissionResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final SubmitDocument submit;
    private final SubmissionLedger ledger;
    private final Clock clock;

    SubmissionResource(SubmitDocument submit, SubmissionLedger ledger, Clock clock) {
        this.submit = submit;
        this.ledger = ledger;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Submit a report", operationId = "submit", description = """
            As a form, or as the request body with 'agency', 'year', 'trial' and 'interactive' in the query. When it answers 201, \
            the document is stored durably and will be processed. The bytes of the latest \
            version for the same agency and year answer 200 with that version; other bytes make the next one, also \
            those of an older version. Documents have up to 16 MiB. \
            A field that cannot be read answers 400, a year there can be no report for 422. An agency \
            that submits too often is answered 429 with Retry-After; streams are not counted.""")
    @APIResponse(
            responseCode = "201",
            description = "Stored; Location has its address",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already; nothing was stored",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response submitForm(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Parameter(description = "Identity of the agency") @Nullable String agency,
            @RestForm @Parameter(description = "Report year, four digits") @Nullable String year,
            @RestForm @Parameter(description = "true: alert nobody") @Nullable String trial,
            @RestForm @Parameter(description = "true: somebody waits for the outcome; not for bulk") @Nullable
                    String interactive,
            @RestHeader(IDEMPOTENCY_KEY) @Nullable String key,
            UriInfo uri) {
        if (file == null) {
            throw Problem.MISSING_FILE.with(
                    "The form has no part 'file' with a file name, or its Content-Type has no boundary;"
                            + " send the document as that part.");
        }
        var bytes = RequestBodies.read(file.uploadedFile(), submit.maxDocumentSize());
        return answer(
                submit.submit(new Declaration(agency, year, trial, file.contentType(), key, interactive), bytes), uri);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response submitBody(
            InputStream body,
            @RestQuery @Nullable String agency,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String trial,
            @RestQuery @Nullable String interactive,
            HttpHeaders headers,
            UriInfo uri) {
        var bytes = RequestBodies.read(body, submit.maxDocumentSize());
        var declaration = new Declaration(
                agency,
                year,
                trial,
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                headers.getHeaderString(IDEMPOTENCY_KEY),
                interactive);
        return answer(submit.submit(declaration, bytes), uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a submission has come", operationId = "submission")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public SubmissionView get(@RestPath String id) {
        return uuid(id).flatMap(ledger::find)
                .map(SubmissionView::of)
                .orElseThrow(() -> Problem.SUBMISSION_NOT_FOUND.with("There is no submission '" + Quoted.shortened(id)
                        + "'; use the id or the Location of the answer to POST /v1/submissions."));
    }

    @GET
    @Operation(summary = "List submissions, newest first", operationId = "submissions")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(ref = "SubmissionPage")))
    public Page<SubmissionView> list(
            @RestQuery @Parameter(description = "Only of this agency") @Nullable String agency,
            @RestQuery @Parameter(description = "Only for this year") @Nullable String year,
            @RestQuery @Parameter(description = "Only at this stage") @Nullable String stage,
            @RestQuery
                    @Parameter(
                            description =
                                    "Only those that wait at their stage for the next one so long, as 30s, 10m, 2h"
                                            + " or 3d; none that was rejected or audited")
                    @Nullable
                    String stuckFor,
            @RestQuery @Parameter(description = "'next' of the page before") @Nullable String cursor,
            @RestQuery @Parameter(description = "Items on a page, 1 to 500") @Nullable String limit) {
        int size = ListQuery.limit(limit);
        var filter = new SubmissionFilter(
                ListQuery.given(agency),
                ListQuery.year(year),
                ListQuery.oneOf(Stage.class, "stage", stage),
                ListQuery.age("stuckFor", stuckFor).map(clock.instant()::minus),
                ListQuery.cursor(cursor));
        return Page.of(
                ledger.list(filter, size + 1),
                size,
                SubmissionView::of,
                submission -> ListQuery.cursor(submission.id()));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response answer(Receipt receipt, UriInfo uri) {
        var location = uri.getBaseUriBuilder()
                .path(SubmissionResource.class)
                .path(receipt.submission().id().toString())
                .build();
        return Response.status(receipt.created() ? Response.Status.CREATED : Response.Status.OK)
                .location(location)
                .entity(SubmissionView.of(receipt.submission()))
                .build();
    }
}
