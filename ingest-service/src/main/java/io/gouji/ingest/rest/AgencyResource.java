package io.gouji.ingest.rest;

import io.gouji.ingest.registry.Agency;
import io.gouji.ingest.registry.AgencyKind;
import io.gouji.ingest.registry.Registration;
import io.gouji.ingest.registry.Registration.Fault;
import io.gouji.ingest.store.AgencyRegistry;
import io.gouji.ingest.submission.AgencyIds;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Quoted;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The registry of agencies over HTTP. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "Who reports")
@APIResponse(responseCode = "default", ref = "Problem")
final class AgencyResource {

    private final AgencyRegistry registry;

    AgencyResource(AgencyRegistry registry) {
        this.registry = registry;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register an agency, or change what is known of it",
            operationId = "putAgency",
            description = """
            A submission for any of its names is from then on one for its id. Id, name and aliases belong to one \
            agency only; a parent must be registered, and nobody is above himself: else 422.""")
    @APIResponse(
            responseCode = "200",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public AgencyView put(@RestPath String id, @Nullable AgencyRequest request) {
        if (request == null) {
            throw Problem.MALFORMED_REQUEST.with("The request has no body; send what is known of the agency as JSON.");
        }
        var result = registry.enter(new Registration(List.of(new Registration.Entry(1, request.of(id)))));
        if (!result.faults().isEmpty()) {
            throw Problem.INVALID_AGENCY_ENTRY.with(
                    result.faults().stream().map(Fault::detail).collect(Collectors.joining("; ")) + ".");
        }
        return AgencyView.of(result.agencies().getFirst());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What is known of an agency", operationId = "agency")
    @APIResponse(
            responseCode = "200",
            description = "The agency",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public AgencyView get(@RestPath String id) {
        return registry.find(id)
                .map(AgencyView::of)
                .orElseThrow(() -> Problem.AGENCY_NOT_FOUND.with("There is no agency of the id '" + Quoted.shortened(id)
                        + "' in the registry; see GET /v1/agencies."));
    }

    @GET
    @Operation(summary = "List agencies, by id", operationId = "agencies")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(ref = "AgencyPage")))
    public Page<AgencyView> list(
            @RestQuery @Parameter(description = "Only of this kind") @Nullable String kind,
            @RestQuery @Parameter(description = "Only those right below this one") @Nullable String parent,
            @RestQuery @Parameter(description = "Only of this region") @Nullable String region,
            @RestQuery @Parameter(description = "'next' of the page before") @Nullable String cursor,
            @RestQuery @Parameter(description = "Items on a page, 1 to 500") @Nullable String limit) {
        int size = ListQuery.limit(limit);
        var filter = new AgencyRegistry.Filter(
                ListQuery.oneOf(AgencyKind.class, "kind", kind),
                ListQuery.given(parent).map(AgencyIds::read),
                ListQuery.given(region),
                ListQuery.given(cursor));
        return Page.of(registry.list(filter, size + 1), size, AgencyView::of, Agency::id);
    }
}
