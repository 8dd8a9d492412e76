package io.gouji.ingest.rest;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.StreamClient.line;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.contract.event.Topics;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.gouji.ingest.StreamClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SubmissionStreamIT {

    private static final String PATH = "/v1/submissions:stream";
    private static final int MIB = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersEachLineInOrderAndPublishesEachDocument() {
        var agency = newAgency();
        var lines = IntStream.range(0, 150)
                .mapToObj(i -> line(agency, 2024, "document " + i).toString())
                .toList();
        var answers = answers(post(String.join("\n", lines).getBytes(UTF_8)));
        assertThat(answers.stream().map(answer -> answer.path("line").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 150).boxed().toList());
        assertThat(answers)
                .allMatch(answer -> answer.path("status").asInt() == 201)
                .allMatch(answer -> answer.path("agency").asText().equals(agency))
                .allMatch(answer ->
                        answer.path("version").asInt() == answer.path("line").asInt());
        eventually()
                .until(() -> given().queryParam("agency", agency)
                                .queryParam("stage", "PUBLISHED")
                                .queryParam("limit", 500)
                                .get("/v1/submissions")
                                .<List<?>>path("items")
                                .size()
                        == 150);
        assertThat(Records.ofService().of(Topics.DOCUMENTS, agency).stream()
                        .map(record -> new String(record.value(), UTF_8)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 150).mapToObj(i -> "document " + i).toList());
    }

    static Stream<Arguments> faults() {
        var document = Base64.getEncoder().encodeToString("x".getBytes(UTF_8));
        return Stream.of(
                fault("no JSON", "{\"agency\":", 400, "line-malformed", "column"),
                fault("no object", "[1]", 400, "line-malformed", "'{'"),
                fault("two objects", "{\"document\":\"AA==\"}{}", 400, "line-malformed", "follows"),
                fault("a field twice", "{\"year\":2023,\"year\":2024}", 400, "line-malformed", "column"),
                fault("a list as agency", "{\"agency\":[]}", 400, "line-malformed", "'agency'"),
                fault("no document", "{\"agency\":\"a\",\"year\":2024}", 400, "missing-document", "'document'"),
                fault("null document", "{\"document\":null}", 400, "missing-document", "'document'"),
                fault("empty document", "{\"agency\":\"a\",\"document\":\"\"}", 400, "empty-document", "no bytes"),
                fault("no Base64", "{\"document\":\"<html>\"}", 400, "invalid-document", "Base64"),
                fault("no padding", "{\"document\":\"AA\"}", 400, "invalid-document", "padding"),
                fault("a number as document", "{\"document\":1}", 400, "invalid-document", "Base64"),
                fault("no agency", with("year", "2024", document), 400, "missing-agency", "'agency'"),
                fault("no year", with("agency", "\"a\"", document), 400, "missing-year", "'year'"),
                fault("half a year", with("agency", "\"a\",\"year\":2024.5", document), 400, "invalid-year", "2024.5"),
                fault(
                        "a film",
                        with("agency", "\"a\",\"year\":2024,\"mediaType\":\"video/mp4\"", document),
                        415,
                        "unsupported-media-type",
                        "video/mp4"),
                fault(
                        "trial is no flag",
                        with("agency", "\"a\",\"year\":2024,\"trial\":\"maybe\"", document),
                        400,
                        "invalid-trial",
                        "maybe"),
                fault(
                        "key with a blank",
                        with("agency", "\"a\",\"year\":2024,\"idempotencyKey\":\"a b\"", document),
                        400,
                        "invalid-idempotency-key",
                        "visible ASCII"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void failsTheSeventhLineOnly(String faulty, int status, String type, String detail) {
        var agency = newAgency();
        var lines = new ArrayList<String>();
        IntStream.range(0, 9)
                .forEach(i -> lines.add(line(agency, 2024, "document " + i).toString()));
        lines.set(6, faulty);
        assertOnlySeventhFails(answers(post(String.join("\n", lines).getBytes(UTF_8))), status, type, detail);
    }

    @Test
    void failsALineThatIsNotUtf8Only() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(good(1, 6));
        bytes.write("{\"agency\":\"".getBytes(UTF_8));
        bytes.write("示例县".getBytes(Charset.forName("GB18030")));
        bytes.write("\"}\n".getBytes(UTF_8));
        bytes.write(good(8, 9));
        assertOnlySeventhFails(answers(post(bytes.toByteArray())), 400, "line-not-utf-8", "UTF-8");
    }

    @Test
    void failsALineThatIsTooLongAndADocumentThatIsTooLargeOnly() throws IOException {
        var large = line(newAgency(), 2024, "").put("document", new byte[16 * MIB + 1]);
        var bytes = new ByteArrayOutputStream();
        bytes.write(good(1, 6));
        bytes.write((large + "\n").getBytes(UTF_8));
        bytes.write(good(8, 9));
        assertOnlySeventhFails(answers(post(bytes.toByteArray())), 413, "document-too-large", "16777216");

        bytes.reset();
        bytes.write(good(1, 6));
        bytes.write((line(newAgency(), 2024, "x".repeat(18 * MIB)) + "\n").getBytes(UTF_8));
        bytes.write(good(8, 9));
        assertOnlySeventhFails(answers(post(bytes.toByteArray())), 413, "line-too-long", "16777216");
    }

    @Test
    void takesMoreThanAnyOtherBodyMayHaveAndDocumentsOfExactlyTheLimit() {
        var agency = newAgency();
        var document = new byte[16 * MIB];
        var random = new Random(1);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 4; i++) {
            random.nextBytes(document);
            bytes.writeBytes((line(agency, 2024, "").put("document", document) + "\n").getBytes(UTF_8));
        }
        assertThat(bytes.size()).isGreaterThan(64 * MIB);
        assertThat(answers(post(bytes.toByteArray())))
                .hasSize(4)
                .allMatch(answer -> answer.path("status").asInt() == 201);
    }

    @Test
    void countsBlankLinesAndAnswersOthers() {
        var agency = newAgency();
        var body = "\r\n" + line(agency, 2024, "a") + "\r\n \n" + line(agency, 2024, "b");
        assertThat(answers(post(body.getBytes(UTF_8))).stream()
                        .map(answer -> answer.path("line").asInt()))
                .containsExactly(2, 4);
        assertThat(answers(post(new byte[0]))).isEmpty();
    }

    @Test
    void recognisesWhatItHasWithinABatchAndByKey() {
        var agency = newAgency();
        var key = "key-" + agency.hashCode();
        var lines = Stream.of(
                line(agency, 2024, "a"),
                line(agency, 2024, "a"),
                line(agency, 2023, "a").put("idempotencyKey", key),
                line(agency, 2023, "a").put("idempotencyKey", key),
                line(agency, 2023, "b").put("idempotencyKey", key));
        var answers = answers(
                post(String.join("\n", lines.map(Object::toString).toList()).getBytes(UTF_8)));
        assertThat(answers.stream().map(answer -> answer.path("status").asInt()))
                .containsExactly(201, 200, 201, 201, 422);
        assertThat(answers.get(1).path("id")).isEqualTo(answers.get(0).path("id"));
        assertThat(answers.get(3).path("id")).isEqualTo(answers.get(2).path("id"));
        assertThat(answers.get(4).at("/problem/type").asText()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void answersWhileTheSenderHasMoreToSend() throws IOException {
        var agency = newAgency();
        try (var stream = new StreamClient()) {
            stream.send(line(agency, 2024, "first"));
            var id = stream.answer().path("id").asText();
            assertThat(stream.head()).startsWith("HTTP/1.1 200").contains("application/x-ndjson");
            assertThat(given().get("/v1/submissions/" + id).statusCode()).isEqualTo(200);
            stream.send(line(agency, 2024, "second"));
            assertThat(stream.answer().path("version").asInt()).isEqualTo(2);
            stream.end();
            assertThat(stream.answer().isMissingNode()).isTrue();
        }
    }

    @Test
    void keepsWhatItAcknowledgedToASenderThatGoesAwayAndFreesItsPlace() throws IOException {
        var agency = newAgency();
        for (int i = 0; i < 6; i++) {
            try (var stream = new StreamClient()) {
                eventually().until(() -> post(new byte[0]).statusCode() == 200);
                stream.send(line(agency, 2024, "document " + i));
                assertThat(stream.answer().path("status").asInt()).isEqualTo(201);
                stream.sendPart("{\"agency\":".getBytes(UTF_8));
            }
        }
        eventually().until(() -> post(new byte[0]).statusCode() == 200);
        assertThat(given().queryParam("agency", agency).get("/v1/submissions").<List<?>>path("items"))
                .hasSize(6);
    }

    @Test
    void refusesMoreStreamsThanItReadsAtOnce() throws IOException {
        var open = new ArrayList<StreamClient>();
        try {
            for (int i = 0; i < 4; i++) {
                var stream = new StreamClient();
                open.add(stream);
                stream.send("x");
                stream.answer();
            }
            var refused = post(new byte[0]);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(refused.<String>path("type")).isEqualTo("/problems/too-many-streams");
        } finally {
            for (StreamClient stream : open) {
                stream.close();
            }
        }
        eventually().until(() -> post(new byte[0]).statusCode() == 200);
    }

    @Test
    void readsNothingMoreWhileItsAnswersAreNotTaken() throws IOException {
        var line = ByteBuffer.wrap(("400\r\n" + "x".repeat(1023) + "\n\r\n").getBytes(UTF_8));
        long most = 64L * MIB;
        long sent = 0;
        try (var channel = SocketChannel.open();
                var selector = Selector.open()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), StreamClient.port()));
            channel.write(ByteBuffer.wrap(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_WRITE);
            while (sent < most && selector.select(3000) > 0) {
                selector.selectedKeys().clear();
                sent += channel.write(line);
                if (!line.hasRemaining()) {
                    line.rewind();
                }
            }
        }
        assertThat(sent).as("bytes taken of a sender that reads no answer").isLessThan(most);
        eventually().until(() -> post(new byte[0]).statusCode() == 200);
    }

    @Test
    void refusesWhatIsNoStream() {
        assertThat(typed("text/html", new byte[0]).statusCode()).isEqualTo(415);
        assertThat(given().get(PATH).statusCode()).isEqualTo(405);
        assertThat(given().get("/q/openapi?format=json").<Object>path("paths.'" + PATH + "'.post.requestBody"))
                .isNotNull();
    }

    private static byte[] good(int first, int last) {
        var agency = newAgency();
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> line(agency, 2024, "document " + i) + "\n")
                .collect(java.util.stream.Collectors.joining())
                .getBytes(UTF_8);
    }

    private static void assertOnlySeventhFails(List<JsonNode> answers, int status, String type, String detail) {
        assertThat(answers).hasSize(9);
        var failed = answers.get(6);
        assertThat(failed.path("line").asInt()).isEqualTo(7);
        assertThat(failed.path("status").asInt()).as(failed.toString()).isEqualTo(status);
        assertThat(failed.at("/problem/type").asText()).isEqualTo("/problems/" + type);
        assertThat(failed.at("/problem/detail").asText()).contains(detail);
        assertThat(failed.has("retryAfterSeconds")).isFalse();
        assertThat(answers.stream().filter(answer -> answer.path("status").asInt() == 201))
                .hasSize(8);
    }

    private static String with(String field, String value, String document) {
        return "{\"%s\":%s,\"document\":\"%s\"}".formatted(field, value, document);
    }

    private static Response post(byte[] body) {
        return typed("application/x-ndjson", body);
    }

    private static Response typed(String type, byte[] body) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body(body)
                .post(PATH);
    }

    private static List<JsonNode> answers(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("application/x-ndjson");
        return response.asString().lines().map(SubmissionStreamIT::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private static Arguments fault(String name, String line, int status, String type, String detail) {
        return argumentSet(name, line, status, type, detail);
    }
}
