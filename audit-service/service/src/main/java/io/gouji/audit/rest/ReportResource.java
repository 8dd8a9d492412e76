package io.gouji.audit.rest;

import io.gouji.audit.store.AuditedReport;
import io.gouji.audit.store.Page;
import io.gouji.audit.store.ReportFilter;
import io.gouji.audit.store.ReportQueries;
import io.gouji.audit.store.ReportSummary;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reports and their latest audits. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReportResource {

    private final ReportQueries reports;

    ReportResource(ReportQueries reports) {
        this.reports = reports;
    }

    /** Lists the current version of each report, by agency id and year. */
    @GET
    @Operation(
            summary = "List reports",
            description = "agency takes an id or a printed name; limit 1 to 500, 50 when left out")
    public Page<ReportSummary> list(
            @RestQuery @Nullable String agency,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        var filter = new ReportFilter(Parameters.text(agency), Parameters.optionalYear(year));
        return reports.list(filter, Parameters.page(cursor, limit)).withNext(Parameters::cursor);
    }

    /** One report as it was read, with every outcome and finding of its latest audit. */
    @GET
    @Path("/{agency}/{year}")
    @Operation(
            summary = "Read a report",
            description = "agency takes an id, or a printed name that only one report has")
    public AuditedReport find(@RestPath String agency, @RestPath String year) {
        return reports.find(agency, Parameters.year(year))
                .orElseThrow(() -> new NotFoundException("No report of this agency for this year is known."));
    }
}
