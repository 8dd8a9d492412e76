package io.gouji.ingest.rest;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.intake.SubmitArchive;
import io.gouji.ingest.intake.SubmitArchive.Common;
import io.gouji.ingest.store.BatchLedger;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import io.gouji.ingest.submission.Quoted;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Archives of documents over HTTP. */
@Path(BatchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches", description = "Send many reports as one ZIP archive")
@APIResponse(responseCode = "default", ref = "Problem")
final class BatchResource {

    static final String PATH = "/v1/batches";

    private final SubmitArchive submit;
    private final BatchLedger batches;
    private final long maxSize;

    BatchResource(SubmitArchive submit, BatchLedger batches, IngestConfig config) {
        this.submit = submit;
        this.batches = batches;
        this.maxSize = config.archives().maxSize().asLongValue();
    }

    @POST
    @Consumes({"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Submit a ZIP archive of reports", operationId = "submitArchive", description = """
            Each entry is a report, and its path says whose: AGENCY/YEAR.ext, AGENCY_YEAR.ext or YEAR/AGENCY.ext, \
            where AGENCY is an id, or a name of an agency in the registry. The year may be followed by 年度 and words like \
            政府信息公开工作年度报告. With 'agency' or 'year' in the query, all entries are of that agency or for that \
            year, whatever their paths say. Names are UTF-8 or GB18030. Folders are passed over, and so is what \
            systems leave beside documents, like .DS_Store. \
            The answer, once every document that was taken is stored durably, says for each entry what became of it; an entry that \
            is refused does not concern the others. One document for each agency and year is taken. The archive sent \
            again, its documents are recognised. \
            Up to 64 MiB, 2,000 entries and 512 MiB unpacked.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Every entry has its outcome; Location has the batch's address",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response submitBody(
            InputStream body,
            @RestQuery @Parameter(description = "The agency of all entries") @Nullable String agency,
            @RestQuery @Parameter(description = "The report year of all entries") @Nullable String year,
            @RestQuery @Parameter(description = "true: alert nobody") @Nullable String trial,
            UriInfo uri) {
        var file = newFile();
        try {
            RequestBodies.save(body, file, maxSize, () -> tooLarge(maxSize));
            return answer(file, new Common(agency, year, trial), uri);
        } finally {
            delete(file);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response submitForm(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String agency,
            @RestForm @Nullable String year,
            @RestForm @Nullable String trial,
            UriInfo uri) {
        if (file == null) {
            throw Problem.MISSING_FILE.with("The form has no part 'file' with a file name, or its Content-Type has no"
                    + " boundary; send the archive as that part.");
        }
        if (file.size() > maxSize) {
            throw tooLarge(maxSize);
        }
        return answer(file.uploadedFile(), new Common(agency, year, trial), uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What became of an archive", operationId = "batch")
    @APIResponse(
            responseCode = "200",
            description = "The batch",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public BatchView get(@RestPath String id) {
        return SubmissionResource.uuid(id)
                .flatMap(batches::find)
                .map(BatchView::of)
                .orElseThrow(() -> Problem.BATCH_NOT_FOUND.with("There is no batch '" + Quoted.shortened(id)
                        + "'; use the id or the Location of the answer to POST " + PATH + "."));
    }

    /** The problem of an archive above the limit. */
    static ProblemException tooLarge(long limit) {
        return Problem.ARCHIVE_TOO_LARGE.with("The archive has more than " + limit
                + " bytes, the most that is taken; send its documents in several smaller ones.");
    }

    private Response answer(java.nio.file.Path file, Common common, UriInfo uri) {
        var batch = submit.submit(file, common);
        var location = uri.getBaseUriBuilder()
                .path(BatchResource.class)
                .path(batch.id().toString())
                .build();
        return Response.created(location).entity(BatchView.of(batch)).build();
    }

    private static java.nio.file.Path newFile() {
        try {
            return Files.createTempFile("gouji-batch", ".zip");
        } catch (IOException e) {
            throw new UncheckedIOException("file for an archive", e);
        }
    }

    private static void delete(java.nio.file.Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("file of an archive", e);
        }
    }
}
