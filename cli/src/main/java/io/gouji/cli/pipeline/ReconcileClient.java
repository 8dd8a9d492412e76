package io.gouji.cli.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.cli.UserError;
import java.net.URI;
import java.util.Map;

/** ingest-service as somebody sees it who has everything checked. */
public final class ReconcileClient {

    private static final String ADDRESS = "/v1/reconciliations";

    private final Http http;

    /** A client of the service at an address. */
    public ReconcileClient(URI service) {
        this.http = new Http(service);
    }

    /**
     * Has everything checked from now on.
     *
     * @throws UserError when no service answers, or it refuses
     */
    public Reconciliation call() {
        return read(http.post(ADDRESS, Map.of(), new byte[0], "application/json"));
    }

    /**
     * How far a check has come.
     *
     * @throws UserError when no service answers, or it refuses
     */
    public Reconciliation progress(String since) {
        return read(http.get(ADDRESS + "/" + Http.encoded(since), Map.of()));
    }

    private static Reconciliation read(Http.Answer answer) {
        if (!answer.isSuccess()) {
            throw new UserError(2, "ingest-service does not check: %s".formatted(answer.problem()));
        }
        JsonNode body = answer.body();
        return new Reconciliation(
                body.path("since").asText(),
                body.path("waiting").asLong(),
                body.path("asked").asLong(),
                body.path("answered").asLong(),
                body.path("again").asLong());
    }
}
