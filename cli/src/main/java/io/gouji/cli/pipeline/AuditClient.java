package io.gouji.cli.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.gouji.cli.UserError;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.json.GoujiJson;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** audit-service as a reader of findings sees it. */
public final class AuditClient {

    private static final int UNKNOWN = 404;

    private final Http http;

    /** A client of the service at an address. */
    public AuditClient(URI service) {
        this.http = new Http(service);
    }

    /**
     * The findings of the latest audit of an agency's report for a year, in the order of the catalogue; none when the
     * report is not known.
     *
     * @throws UserError when no service answers, or it refuses
     */
    public List<Finding> findings(String agency, int year) {
        Http.Answer answer = http.get("/v1/reports/%s/%d".formatted(Http.encoded(agency), year), Map.of());
        if (answer.status() == UNKNOWN) {
            return List.of();
        }
        if (!answer.isSuccess()) {
            throw new UserError(1, "audit-service does not give its findings: %s".formatted(answer.problem()));
        }
        try {
            return GoujiJson.mapper()
                    .readerFor(new TypeReference<List<Finding>>() {})
                    .readValue(GoujiJson.mapper().treeAsTokens(answer.body().required("findings")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("audit-service answered with findings of another form", e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("findings of audit-service", e);
        }
    }
}
