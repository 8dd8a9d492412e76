package io.gouji.audit.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.gouji.audit.AuditReport;
import io.gouji.audit.Samples;
import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People who ask for another audit. */
@QuarkusTest
@QuarkusTestResource(Stores.class)
@Timeout(240)
class AuditByHandIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String ADDRESS = "/v1/audits:request";

    private final String agencyId = "机构-" + UUID.randomUUID();

    @Nullable
    BiConsumer<String, Boolean> power;

    @Test
    void reportIsAuditedAgain() {
        SubmissionRef submission = stored();

        ValidatableResponse answer = ask(agencyId, 2024, "规则有更新")
                .statusCode(202)
                .body("agencyId", equalTo(agencyId))
                .body("year", equalTo(2024))
                .body("version", equalTo(1))
                .body("submissionId", equalTo(submission.submissionId()));

        try (var client =
                new TestClient(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
            ConsumerRecord<String, byte[]> request = client.find(
                            Topics.AUDITS_REQUESTED, 1, TestClient.about(submission.submissionId()))
                    .getFirst();
            assertThat(TestClient.header(request, "ce_id"))
                    .isEqualTo(answer.extract().path("eventId"));
            assertThat(GoujiJson.read(new ByteArrayInputStream(request.value()), AuditRequested.class))
                    .isEqualTo(new AuditRequested(submission, AuditRequested.Why.BY_HAND, "规则有更新"));
            assertThat(client.find(Topics.AUDITS, 1, TestClient.about(submission.submissionId())))
                    .hasSize(1);
        }
    }

    @Test
    void reportThatIsNotThereIsNotFound() {
        stored();

        ask(agencyId, 2023, "?").statusCode(404).body("status", equalTo(404));
        ask("无此机构", 2024, "?").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void requestThatSaysTooLittleIsRefused() {
        stored();

        ask(agencyId, 2024, " ")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("reason: expected"));
        request()
                .contentType("application/json")
                .post(ADDRESS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        request()
                .contentType("text/plain")
                .body("x")
                .post(ADDRESS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void requestIsDescribed() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("paths.'/v1/audits:request'.post.responses.keySet()", hasItem("202"))
                .body("components.schemas.AuditWish.required", containsInAnyOrder("agencyId", "year", "reason"));
    }

    @Test
    void brokerThatIsAwayIsSaidToBe() {
        stored();
        BiConsumer<String, Boolean> switches = Objects.requireNonNull(power);
        switches.accept("broker", false);
        try {
            ask(agencyId, 2024, "再查")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5");
        } finally {
            switches.accept("broker", true);
        }
        await().atMost(PATIENCE).untilAsserted(() -> ask(agencyId, 2024, "再查").statusCode(202));
    }

    private SubmissionRef stored() {
        SubmissionRef submission = Samples.submission(UUID.randomUUID().toString(), 1, agencyId, 2024);
        Arc.container().instance(AuditReport.class).get().audit(Samples.parsed(submission, "E-SUM=12"));
        return submission;
    }

    private static ValidatableResponse ask(String agencyId, int year, String reason) {
        return request()
                .contentType("application/json")
                .body(Map.of("agencyId", agencyId, "year", year, "reason", reason))
                .post(ADDRESS)
                .then();
    }

    /** The colon of the address is sent as it is, as people's clients do. */
    private static RequestSpecification request() {
        return given().urlEncodingEnabled(false);
    }
}
