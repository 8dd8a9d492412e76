package io.gouji.ingest.rest;

import io.gouji.ingest.intake.SubmitDocument;
import io.gouji.ingest.registry.AgencyCsv;
import io.gouji.ingest.store.AgencyRegistry;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agencies from a table. */
@Path("/v1/agencies:import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
@APIResponse(responseCode = "default", ref = "Problem")
final class AgencyImportResource {

    private final AgencyRegistry registry;
    private final SubmitDocument limits;

    AgencyImportResource(AgencyRegistry registry, SubmitDocument limits) {
        this.registry = registry;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Register the agencies of a table", operationId = "importAgencies", description = """
            Comma-separated values in UTF-8, with or without a byte order mark, or GB18030. The first line names the \
            columns: id and name, and any of aliases (separated by semicolons), kind, parent, region, deadline. All \
            rows are entered or, when one is wrong, none; the answer then names every line at fault. An agency that is \
            registered already is entered anew.""")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "All are entered",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing is entered; every fault with its line",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public Response importTable(InputStream body) {
        var table = AgencyCsv.read(RequestBodies.read(body, limits.maxDocumentSize()));
        var result = registry.enter(table);
        if (result.faults().isEmpty()) {
            return Response.ok(new ImportView(result.agencies().size())).build();
        }
        var problem = ProblemDocument.of(result.faults());
        return Response.status(problem.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
