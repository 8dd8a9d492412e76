package io.gouji.ingest.rest;

import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.raw;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.ingest.RealServers;
import io.gouji.ingest.StreamClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProblemIT {

    private static final String PATH = "/v1/submissions";
    private static final byte[] TEXT = "报告".getBytes(UTF_8);
    private static final int TOO_MUCH = 17 * 1024 * 1024;

    static Stream<Arguments> badRequests() {
        return Stream.of(
                bad(
                        "empty body",
                        400,
                        "empty-document",
                        "no bytes",
                        () -> raw("a", 2024, new byte[0]).post(PATH)),
                bad(
                        "no body at all",
                        400,
                        "empty-document",
                        "no bytes",
                        () -> given().queryParam("agency", "a")
                                .queryParam("year", 2024)
                                .post(PATH)),
                bad(
                        "no agency",
                        400,
                        "missing-agency",
                        "'agency'",
                        () -> given().queryParam("year", 2024)
                                .contentType("text/plain")
                                .body(TEXT)
                                .post(PATH)),
                bad(
                        "blank agency",
                        400,
                        "missing-agency",
                        "'agency'",
                        () -> raw(" ", 2024, TEXT).post(PATH)),
                bad(
                        "agency with a slash",
                        400,
                        "invalid-agency",
                        "a/b",
                        () -> raw("a/b", 2024, TEXT).post(PATH)),
                bad(
                        "agency too long",
                        400,
                        "invalid-agency",
                        "1 to 100",
                        () -> raw("关".repeat(101), 2024, TEXT).post(PATH)),
                bad(
                        "no year",
                        400,
                        "missing-year",
                        "'year'",
                        () -> given().queryParam("agency", "a")
                                .contentType("text/plain")
                                .body(TEXT)
                                .post(PATH)),
                bad("year is no number", 400, "invalid-year", "20xx", () -> year("20xx")),
                bad("year 1999", 422, "year-out-of-range", "1999", () -> year("1999")),
                bad("year of the future", 422, "year-out-of-range", "2999", () -> year("2999")),
                bad(
                        "trial is no flag",
                        400,
                        "invalid-trial",
                        "maybe",
                        () -> raw("a", 2024, TEXT).queryParam("trial", "maybe").post(PATH)),
                bad(
                        "interactive is no flag",
                        400,
                        "invalid-interactive",
                        "maybe",
                        () -> raw("a", 2024, TEXT)
                                .queryParam("interactive", "maybe")
                                .post(PATH)),
                bad(
                        "idempotency key with blanks",
                        400,
                        "invalid-idempotency-key",
                        "Idempotency-Key",
                        () -> raw("a", 2024, TEXT)
                                .header("Idempotency-Key", "a b")
                                .post(PATH)),
                bad("a film", 415, "unsupported-media-type", "video/mp4", () -> typed("video/mp4")),
                bad("a zip", 415, "unsupported-media-type", "application/zip", () -> typed("application/zip")),
                bad(
                        "what curl sends unasked",
                        415,
                        "unsupported-media-type",
                        "octet-stream",
                        () -> asForm("application/x-www-form-urlencoded")),
                bad("no media type", 415, "unsupported-media-type", "nonsense", () -> typed("nonsense")),
                bad(
                        "form without a file",
                        400,
                        "missing-file",
                        "'file'",
                        () -> given().multiPart("agency", "a")
                                .multiPart("year", "2024")
                                .post(PATH)),
                bad(
                        "form with an empty file",
                        400,
                        "empty-document",
                        "no bytes",
                        () -> given().multiPart("file", "a.txt", new byte[0], "text/plain")
                                .multiPart("agency", "a")
                                .multiPart("year", "2024")
                                .post(PATH)),
                bad(
                        "form without a year",
                        400,
                        "missing-year",
                        "'year'",
                        () -> given().multiPart("file", "a.txt", TEXT, "text/plain")
                                .multiPart("agency", "a")
                                .post(PATH)),
                bad(
                        "form without a boundary",
                        400,
                        "missing-file",
                        "boundary",
                        () -> given().header("Content-Type", "multipart/form-data")
                                .body(TEXT)
                                .post(PATH)),
                bad(
                        "form that breaks off",
                        400,
                        "malformed-request",
                        "breaks off",
                        () -> given().header("Content-Type", "multipart/form-data; boundary=x")
                                .body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc"
                                        .getBytes(UTF_8))
                                .post(PATH)),
                bad(
                        "unknown submission",
                        404,
                        "submission-not-found",
                        "0193",
                        () -> given().get(PATH + "/019349f2-6a31-7cc4-a2c5-0f6b6a2f9d11")),
                bad("no id", 404, "submission-not-found", "nothing", () -> given().get(PATH + "/nothing")),
                bad("unknown address", 404, "not-found", "/v1/nothing", () -> given().get("/v1/nothing")),
                bad("address outside the interface", 404, "not-found", "/elsewhere", () -> given().get("/elsewhere")),
                bad("unknown method", 405, "method-not-allowed", PATH, () -> given().delete(PATH)),
                bad(
                        "unknown form of answer",
                        406,
                        "not-acceptable",
                        "application/json",
                        () -> given().accept("image/png").get(PATH)),
                bad(
                        "no media type to answer with",
                        406,
                        "not-acceptable",
                        "nonsense",
                        () -> given().header("Accept", "nonsense").get(PATH)),
                bad("unknown stage", 400, "invalid-filter", "'stage'", () -> given().get(PATH + "?stage=DONE")),
                bad("no age", 400, "invalid-filter", "'stuckFor'", () -> given().get(PATH + "?stuckFor=long")),
                bad("limit of zero", 400, "invalid-filter", "'limit'", () -> given().get(PATH + "?limit=0")),
                bad("filter by no year", 400, "invalid-filter", "'year'", () -> given().get(PATH + "?year=20xx")),
                bad("cursor of nobody", 400, "invalid-filter", "'cursor'", () -> given().get(PATH + "?cursor=abc")));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void saysWhatIsWrong(int status, String type, String detail, Supplier<Response> request) {
        var answer = request.get();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).startsWith("/problems/" + type);
        assertThat(answer.<String>path("title")).isNotBlank();
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("detail")).contains(detail);
    }

    @Test
    void asksAnAgencyThatSubmitsTooOftenToWait() {
        var agency = newAgency();
        Response answer;
        int taken = -1;
        do {
            answer = raw(agency, 2024, TEXT).post(PATH);
            taken++;
        } while (answer.statusCode() < 300);
        assertThat(taken).isGreaterThanOrEqualTo(300);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/too-many-submissions");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(raw(newAgency(), 2024, TEXT).post(PATH).statusCode()).isEqualTo(201);
        assertThat(given().contentType("application/x-ndjson")
                        .body(StreamClient.line(agency, 2023, "report")
                                .toString()
                                .getBytes(UTF_8))
                        .post(PATH + ":stream")
                        .asString())
                .contains("\"status\":201");
    }

    @Test
    void refusesADocumentOfSeventeenMebibytes() {
        assertTooLarge(raw(newAgency(), 2024, new byte[TOO_MUCH]).post(PATH));
    }

    @Test
    void refusesAFormOfSeventeenMebibytes() {
        assertTooLarge(given().multiPart("file", "a.pdf", new byte[TOO_MUCH], "application/pdf")
                .multiPart("agency", "a")
                .multiPart("year", "2024")
                .post(PATH));
    }

    @Test
    void refusesAStreamOfSeventeenMebibytesWithoutALength() throws Exception {
        var answer = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TOO_MUCH])));
        assertThat(answer).contains("/problems/document-too-large");
    }

    @Test
    void refusesAVeryLongBodyWithAnAnswer() throws Exception {
        var answer = send(BodyPublishers.ofByteArray(new byte[100 * 1024 * 1024]));
        assertThat(answer).contains("/problems/document-too-large");
    }

    @Test
    void takesAPictureNamedAsADocumentBecauseReadersSayWhatItIs() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        var answer = raw(newAgency(), 2024, picture)
                .header("Content-Type", "application/pdf")
                .post(PATH);
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void takesABodyOfNoDeclaredType() throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(address())
                .POST(BodyPublishers.ofByteArray(TEXT))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("application/octet-stream");
    }

    private static String send(HttpRequest.BodyPublisher body) throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/pdf")
                .POST(body)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        return answer.body();
    }

    private static URI address() {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create(
                "http://127.0.0.1:" + port + PATH + "?year=2024&agency=" + URLEncoder.encode(newAgency(), UTF_8));
    }

    private static void assertTooLarge(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(413);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/document-too-large");
        assertThat(answer.<String>path("detail")).contains("16777216");
    }

    private static Response year(String year) {
        return given().queryParam("agency", "a")
                .queryParam("year", year)
                .contentType("text/plain")
                .body(TEXT)
                .post(PATH);
    }

    private static Response asForm(String mediaType) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(mediaType, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .queryParam("agency", "a")
                .queryParam("year", 2024)
                .header("Content-Type", mediaType)
                .body("report")
                .post(PATH);
    }

    private static Response typed(String mediaType) {
        return raw("a", 2024, TEXT).header("Content-Type", mediaType).post(PATH);
    }

    private static Arguments bad(String name, int status, String type, String detail, Supplier<Response> request) {
        return argumentSet(name, status, type, detail, request);
    }
}
