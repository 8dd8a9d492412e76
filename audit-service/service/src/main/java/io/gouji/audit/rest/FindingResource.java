package io.gouji.audit.rest;

import io.gouji.audit.store.FindingFilter;
import io.gouji.audit.store.FindingQueries;
import io.gouji.audit.store.FindingStatus;
import io.gouji.audit.store.Page;
import io.gouji.audit.store.ReportFilter;
import io.gouji.audit.store.StoredFinding;
import io.gouji.contract.audit.Severity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Findings, open and resolved. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class FindingResource {

    private final FindingQueries findings;

    FindingResource(FindingQueries findings) {
        this.findings = findings;
    }

    /** Lists findings, by agency id, year and fingerprint. */
    @GET
    @Operation(
            summary = "List findings",
            description =
                    "agency takes an id or a printed name; severity ERROR, WARNING or NOTE; status OPEN or RESOLVED; "
                            + "limit 1 to 500, 50 when left out")
    public Page<StoredFinding> list(
            @BeanParam Wanted wanted, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return findings.list(wanted.filter(), Parameters.page(cursor, limit)).withNext(Parameters::cursor);
    }

    /** Which findings are wanted, as the request says it. */
    public record Wanted(
            @RestQuery @Nullable String agency,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String rule,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String status) {

        FindingFilter filter() {
            return new FindingFilter(
                    new ReportFilter(Parameters.text(agency), Parameters.optionalYear(year)),
                    Parameters.text(rule),
                    Parameters.choice("severity", severity, Severity.class),
                    Parameters.choice("status", status, FindingStatus.class));
        }
    }
}
