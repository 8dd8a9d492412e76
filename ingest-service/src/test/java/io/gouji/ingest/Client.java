package io.gouji.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What tests do over HTTP. */
public final class Client {

    private Client() {}

    /** An agency no other test knows. */
    public static String newAgency() {
        return "机关-" + UUID.randomUUID();
    }

    /** A request with a document as its body. */
    public static RequestSpecification raw(String agency, int year, byte[] document) {
        return given().urlEncodingEnabled(true)
                .queryParam("agency", agency)
                .queryParam("year", year)
                .header("Content-Type", "text/plain; charset=UTF-8")
                .body(document);
    }

    /** Submits a document as the request's body. */
    public static Response submit(String agency, int year, String document) {
        return raw(agency, year, document.getBytes(StandardCharsets.UTF_8)).post("/v1/submissions");
    }

    /** The stage of a submission. */
    public static String stage(String id) {
        return given().get("/v1/submissions/" + id).path("stage");
    }

    /** Waits for something, not for ever. */
    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
