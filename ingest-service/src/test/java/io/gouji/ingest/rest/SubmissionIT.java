package io.gouji.ingest.rest;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.raw;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SubmissionIT {

    private static final int MIB = 1024 * 1024;

    @Test
    void storesABodyAndPublishesItByteForByte() {
        var agency = newAgency();
        var document = "政府信息公开工作年度报告 \u0000\uFEFF".getBytes(Charset.forName("GB18030"));
        var answer = raw(agency, 2024, document)
                .header("Content-Type", "text/html; charset=GB18030")
                .post("/v1/submissions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/v1/submissions/" + id);
        assertThat(answer.<String>path("mediaType")).isEqualTo("text/html; charset=GB18030");
        assertThat(answer.<String>path("stage")).isEqualTo("RECEIVED");
        eventually().until(() -> stage(id).equals("PUBLISHED"));

        var records = Records.ofService().of(Topics.DOCUMENTS, agency);
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().value()).isEqualTo(document);
        var expected = new CloudEvent(
                EventIds.of(EventType.DOCUMENT_RECEIVED, id),
                EventType.DOCUMENT_RECEIVED,
                "/gouji/ingest-service",
                Instant.parse(answer.path("receivedAt")),
                "text/html; charset=GB18030",
                new SubmissionRef(id, 1, agency, 2024, answer.path("sha256"), false));
        assertThat(Records.headers(records.getFirst())).isEqualTo(expected.headers());
    }

    @Test
    void storesAForm() {
        var agency = newAgency();
        var answer = given().multiPart(
                        "file", "报告.html", "<p>报告</p>".getBytes(StandardCharsets.UTF_8), "text/html; charset=UTF-8")
                .multiPart("agency", agency, "text/plain; charset=UTF-8")
                .multiPart("year", "2023")
                .multiPart("trial", "true")
                .post("/v1/submissions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("agency")).isEqualTo(agency);
        assertThat(answer.<Integer>path("year")).isEqualTo(2023);
        assertThat(answer.<Boolean>path("trial")).isTrue();
        assertThat(answer.<Integer>path("size")).isEqualTo("<p>报告</p>".getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.<String>path("mediaType")).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void answersTheSameBytesWithTheSubmissionTheyMade() {
        var agency = newAgency();
        var first = submit(agency, 2024, "same");
        var second = submit(agency, 2024, "same");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        var last = submit(agency, 2024, "other");
        eventually().until(() -> stage(last.path("id")).equals("PUBLISHED"));
        assertThat(Records.ofService().of(Topics.DOCUMENTS, agency)).hasSize(2);
    }

    @Test
    void makesANewVersionWhenAnAgencyGoesBackToAnOlderDocument() {
        var agency = newAgency();
        var first = submit(agency, 2024, "older");
        var key = "key-" + agency.hashCode();
        assertThat(submit(agency, 2024, "newer").<Integer>path("version")).isEqualTo(2);
        var back = raw(agency, 2024, "older".getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", key)
                .post("/v1/submissions");
        assertThat(back.statusCode()).isEqualTo(201);
        assertThat(back.<Integer>path("version")).isEqualTo(3);
        assertThat(back.<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(back.<String>path("sha256")).isEqualTo(first.path("sha256"));
        assertThat(submit(agency, 2024, "older").<Integer>path("version")).isEqualTo(3);

        assertThat(submit(agency, 2024, "newest").<Integer>path("version")).isEqualTo(4);
        var again = raw(agency, 2024, "older".getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", key)
                .post("/v1/submissions");
        assertThat(again.<String>path("id")).as("a repeat, not another return").isEqualTo(back.path("id"));
    }

    @Test
    void takesTheBytesOfATrialAsARealSubmission() {
        var agency = newAgency();
        var trial =
                raw(agency, 2024, new byte[] {1}).queryParam("trial", "true").post("/v1/submissions");
        var real = raw(agency, 2024, new byte[] {1}).post("/v1/submissions");
        assertThat(real.statusCode()).isEqualTo(201);
        assertThat(real.<Boolean>path("trial")).isFalse();
        assertThat(real.<String>path("id")).isNotEqualTo(trial.path("id"));
        assertThat(real.<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void numbersVersionsForEachAgencyAndYear() {
        var agency = newAgency();
        assertThat(submit(agency, 2024, "a").<Integer>path("version")).isEqualTo(1);
        assertThat(submit(agency, 2024, "b").<Integer>path("version")).isEqualTo(2);
        assertThat(submit(agency, 2023, "a").<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void givesARepeatedKeyTheSameAnswer() {
        var agency = newAgency();
        var key = "key-" + agency.hashCode();
        var first =
                raw(agency, 2024, new byte[] {1}).header("Idempotency-Key", key).post("/v1/submissions");
        var again =
                raw(agency, 2024, new byte[] {1}).header("Idempotency-Key", key).post("/v1/submissions");
        var other =
                raw(agency, 2024, new byte[] {2}).header("Idempotency-Key", key).post("/v1/submissions");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(given().queryParam("agency", agency).get("/v1/submissions").<List<?>>path("items"))
                .hasSize(1);
    }

    @Test
    void givesParallelSubmissionsOneVersionEachInTheOrderOfTheTopic() {
        var agency = newAgency();
        var answers = parallel(50, i -> () -> submit(agency, 2024, "document " + i));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> answer.<Integer>path("version")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
        eventually()
                .until(() -> answers.stream()
                        .allMatch(answer -> stage(answer.path("id")).equals("PUBLISHED")));
        assertThat(Records.ofService().of(Topics.DOCUMENTS, agency).stream()
                        .map(record -> Records.headers(record).get("ce_submissionversion")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toList());
    }

    @Test
    void makesOneSubmissionOfParallelEqualOnes() {
        var agency = newAgency();
        var answers = parallel(20, i -> () -> submit(agency, 2024, "the same"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(19);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
    }

    @Test
    void takesADocumentOfExactlyTheLimit() {
        var agency = newAgency();
        var document = new byte[16 * MIB];
        new Random(1).nextBytes(document);
        var answer = raw(agency, 2024, document)
                .header("Content-Type", "application/pdf")
                .post("/v1/submissions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<Integer>path("size")).isEqualTo(16 * MIB);
        eventually().until(() -> stage(answer.path("id")).equals("PUBLISHED"));
        assertThat(Records.ofService().of(Topics.DOCUMENTS, agency).getFirst().value())
                .isEqualTo(document);
    }

    @Test
    void listsNewestFirstPageByPage() {
        var agency = newAgency();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(submit(agency, 2024, "document " + i).path("id"));
        }
        var listed = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = given().queryParam("agency", agency)
                    .queryParam("year", 2024)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/v1/submissions");
            assertThat(page.<List<String>>path("items.id")).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        assertThat(listed).isEqualTo(ids);
        eventually()
                .untilAsserted(() -> assertThat(given().queryParam("agency", agency)
                                .queryParam("stage", "PUBLISHED")
                                .get("/v1/submissions")
                                .<List<String>>path("items.id"))
                        .hasSize(5));
        assertThat(given().queryParam("agency", agency)
                        .queryParam("stage", "AUDITED")
                        .get("/v1/submissions")
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void describesItself() {
        var description = given().get("/q/openapi?format=json");
        assertThat(description.<Object>path("paths.'/v1/submissions'.post.requestBody.content"))
                .isNotNull();
        assertThat(description.<String>path("paths.'/v1/submissions'.get.responses.default.'$ref'"))
                .isEqualTo("#/components/responses/Problem");
        assertThat(description.<Object>path("paths.'/v1/submissions'.get.responses.'200'.content"))
                .isNotNull();
        assertThat(description.<Object>path("components.responses.Problem")).isNotNull();
        assertThat(description.<Object>path("components.schemas.Problem.properties.faults"))
                .isNotNull();
        assertThat(given().get("/q/swagger-ui/").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/ready").<String>path("status")).isEqualTo("UP");
        eventually()
                .until(() -> given().get("/q/metrics")
                        .asString()
                        .lines()
                        .anyMatch(line -> line.startsWith("gouji_outbox_size ")));
    }

    private static List<Response> parallel(int count, java.util.function.IntFunction<Callable<Response>> work) {
        try (var executor = Executors.newFixedThreadPool(count)) {
            return executor.invokeAll(IntStream.range(0, count).mapToObj(work).toList()).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
