package io.gouji.cli.pipeline;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.gouji.cli.UserError;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to one service, answered in JSON. */
final class Http {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private final URI service;

    Http(URI service) {
        this.service = service;
    }

    Answer get(String path, Map<String, String> query) {
        return send(request(path, query).GET().build());
    }

    Answer post(String path, Map<String, String> query, byte[] body, String mediaType) {
        return send(request(path, query)
                .header("content-type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Sends lines, and reads what answers them. */
    Lines postLines(String path, byte[] lines) {
        var request = request(path, Map.of())
                .header("content-type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                .build();
        HttpResponse<byte[]> response = exchange(request);
        try {
            if (response.statusCode() / 100 != 2) {
                return new Lines(new Answer(response.statusCode(), json(response.body())), List.of());
            }
            var answers = new ArrayList<JsonNode>();
            for (String line : new String(response.body(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    answers.add(json(line.getBytes(StandardCharsets.UTF_8)));
                }
            }
            return new Lines(new Answer(response.statusCode(), MissingNode.getInstance()), answers);
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    /**
     * What a service answered to lines.
     *
     * @param whole the answer to all of them; a problem when it did not take them
     * @param each the answers to each, in order
     */
    record Lines(Answer whole, List<JsonNode> each) {

        Lines {
            each = List.copyOf(each);
        }
    }

    /** A text as part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(service + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(ANSWER_LIMIT)
                .header("accept", "application/json, application/problem+json");
    }

    private Answer send(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        try {
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw noAnswer(e);
        }
    }

    private UserError noAnswer(IOException failure) {
        return new UserError(
                2,
                "No service answers at %s (%s); gouji up starts one, --url names another."
                        .formatted(
                                service, failure.getMessage() == null ? "connection refused" : failure.getMessage()));
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw noAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError(2, "Interrupted while waiting for %s.".formatted(service));
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return GoujiJson.mapper().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * What a service answered.
     *
     * @param status the HTTP status
     * @param body the body; a missing node when it is no JSON
     */
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** What went wrong, for a person. */
        String problem() {
            String detail = body.path("detail").asText(body.path("title").asText(""));
            return detail.isEmpty() ? "HTTP status " + status : detail;
        }
    }
}
