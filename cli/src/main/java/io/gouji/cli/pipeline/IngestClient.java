package io.gouji.cli.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** ingest-service as a sender sees it. */
public final class IngestClient {

    private final Http http;

    /** A client of the service at an address. */
    public IngestClient(URI service) {
        this.http = new Http(service);
    }

    /**
     * Sends one document.
     *
     * @throws io.gouji.cli.UserError when no service answers
     */
    public Receipt submit(byte[] document, String mediaType, String agency, int year, boolean trial) {
        Map<String, String> query =
                Map.of("agency", agency, "year", Integer.toString(year), "trial", Boolean.toString(trial));
        Http.Answer answer = http.post("/v1/submissions", query, document, mediaType);
        if (!answer.isSuccess()) {
            return new Receipt.Refused(answer.status(), answer.problem());
        }
        return new Receipt.Accepted(answer.body().path("id").asText(), answer.status() == 201);
    }

    /** How far a submission has come; still under way when the service does not know at the moment. */
    public Progress progress(String id) {
        Http.Answer answer = http.get("/v1/submissions/" + id, Map.of());
        JsonNode body = answer.body();
        return switch (body.path("stage").asText()) {
            case "AUDITED" -> new Progress.Audited(body.findValue("findings").asInt());
            case "REJECTED" -> new Progress.Rejected(text(body, "reason"), text(body, "detail"));
            default -> new Progress.UnderWay(body.path("stage").asText("unknown"));
        };
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.findValue(field);
        return value == null ? "" : value.asText();
    }
}
