package io.gouji.cli.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.cli.UserError;
import io.gouji.contract.json.GoujiJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ingest-service as a sender sees it. */
public final class IngestClient {

    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final int RETRY_SECONDS = 5;

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
        return new Receipt.Accepted(answer.body().path("id").asText(), answer.status() == CREATED);
    }

    /**
     * Sends several documents at once.
     *
     * @return for each, in the same order, what the service said
     * @throws io.gouji.cli.UserError when no service answers
     */
    public List<Receipt> submitAll(List<Outgoing> documents, boolean trial) {
        var answers = http.postLines("/v1/submissions:stream", lines(documents, trial));
        if (!answers.whole().isSuccess()) {
            var refused = refused(answers.whole().status(), answers.whole().problem());
            return documents.stream().map(document -> refused).toList();
        }
        var receipts = new ArrayList<Receipt>();
        for (int i = 0; i < documents.size(); i++) {
            receipts.add(
                    i < answers.each().size()
                            ? receipt(answers.each().get(i))
                            : new Receipt.Later(RETRY_SECONDS, "the answer broke off"));
        }
        return receipts;
    }

    /**
     * Sends an archive of documents.
     *
     * @param said what is said of all its documents, by parameter
     * @return what the service said to each entry
     * @throws io.gouji.cli.UserError when no service answers, or it does not take the archive
     */
    public List<ArchiveEntry> submitArchive(byte[] zip, Map<String, String> said) {
        Http.Answer answer = http.post("/v1/batches", said, zip, "application/zip");
        if (!answer.isSuccess()) {
            throw new UserError(2, answer.problem());
        }
        var entries = new ArrayList<ArchiveEntry>();
        for (JsonNode entry : answer.body().path("entries")) {
            JsonNode submission = entry.path("submission");
            entries.add(new ArchiveEntry(
                    entry.path("name").asText(),
                    submission.path("agency").asText(),
                    submission.path("year").asInt(),
                    submission.isMissingNode()
                            ? refused(
                                    entry.at("/problem/status").asInt(),
                                    entry.at("/problem/detail").asText())
                            : new Receipt.Accepted(
                                    submission.path("id").asText(),
                                    entry.path("outcome").asText().equals("STORED"))));
        }
        return entries;
    }

    private static Receipt receipt(JsonNode answer) {
        int status = answer.path("status").asInt();
        if (status / 100 == 2) {
            return new Receipt.Accepted(answer.path("id").asText(), status == CREATED);
        }
        return refused(status, answer.at("/problem/detail").asText("HTTP status " + status));
    }

    private static Receipt refused(int status, String why) {
        return status == TOO_MANY || status / 100 == 5
                ? new Receipt.Later(RETRY_SECONDS, why)
                : new Receipt.Refused(status, why);
    }

    private static byte[] lines(List<Outgoing> documents, boolean trial) {
        var lines = new ByteArrayOutputStream();
        try {
            for (Outgoing document : documents) {
                lines.write(GoujiJson.mapper()
                        .writeValueAsBytes(GoujiJson.mapper()
                                .createObjectNode()
                                .put("agency", document.agency())
                                .put("year", document.year())
                                .put("trial", trial)
                                .put("mediaType", document.mediaType())
                                .put("document", document.document())));
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lines in memory", e);
        }
        return lines.toByteArray();
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
