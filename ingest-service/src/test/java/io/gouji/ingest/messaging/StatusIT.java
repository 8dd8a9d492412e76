package io.gouji.ingest.messaging;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.RejectionReason;
import io.gouji.ingest.RealServers;
import io.gouji.ingest.Records;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class StatusIT {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2030-01-01T00:01:00Z");

    private String agency = "";
    private String id = "";
    private SubmissionRef ref = new SubmissionRef("", 1, "", 2024, "", false);

    @BeforeEach
    void submitOne() {
        agency = newAgency();
        var answer = submit(agency, 2024, "report");
        id = answer.path("id");
        ref = new SubmissionRef(id, 1, agency, 2024, answer.path("sha256"), false);
        eventually().until(() -> stage(id).equals("PUBLISHED"));
    }

    @Test
    void followsASubmissionToItsAudit() {
        parsed(LATER);
        eventually().until(() -> stage(id).equals("PARSED"));
        audited(LATEST, 3);
        eventually().until(() -> stage(id).equals("AUDITED"));
        var submission = get();
        assertThat(submission.<String>path("parsedAt")).isEqualTo(LATER.toString());
        assertThat(submission.<String>path("auditedAt")).isEqualTo(LATEST.toString());
        assertThat(submission.<Integer>path("findings")).isEqualTo(3);
        assertThat(submission.<Object>path("rejection")).isNull();
    }

    @Test
    void saysWhyADocumentWasRejected() {
        rejected(LATER);
        eventually().until(() -> stage(id).equals("REJECTED"));
        var submission = get();
        assertThat(submission.<String>path("rejectedAt")).isEqualTo(LATER.toString());
        assertThat(submission.<String>path("rejection.reason")).isEqualTo("NO_TABLES");
        assertThat(submission.<String>path("rejection.detail")).isEqualTo("没有表格");
    }

    @Test
    void takesAnAuditBeforeItsReport() {
        audited(LATEST, 0);
        eventually().until(() -> stage(id).equals("AUDITED"));
        parsed(LATER);
        eventually().until(() -> LATER.toString().equals(get().path("parsedAt")));
        assertThat(stage(id)).isEqualTo("AUDITED");
        assertThat(get().<Integer>path("findings")).isZero();
    }

    @Test
    void changesNothingWhenEventsComeAgain() {
        parsed(LATER);
        audited(LATEST, 2);
        eventually().until(() -> get().path("auditedAt") != null && get().path("parsedAt") != null);
        var before = get().asString();
        parsed(LATEST);
        audited(LATEST, 2);
        audited(LATER, 7);
        rejected(LATER);
        eventually().until(() -> get().path("rejectedAt") != null);
        assertThat(stage(id)).isEqualTo("AUDITED");
        assertThat(get().<Integer>path("findings")).isEqualTo(2);
        assertThat(before).contains(get().<String>path("parsedAt"));
    }

    @Test
    void countsTheFindingsOfTheLatestAudit() {
        audited(LATER, 2);
        audited(LATEST, 1);
        eventually().until(() -> LATEST.toString().equals(get().path("auditedAt")));
        assertThat(get().<Integer>path("findings")).isEqualTo(1);
    }

    @Test
    void ignoresSubmissionsOfOthersAndGoesOn() {
        var unknown = new SubmissionRef(UUID.randomUUID().toString(), 1, agency, 2024, "00", false);
        send(Topics.REPORTS, EventType.REPORT_PARSED, unknown, LATER, "{}".getBytes(UTF_8));
        parsed(LATER);
        eventually().until(() -> stage(id).equals("PARSED"));
        assertThat(Records.ofService().of(Topics.deadLetters(Topics.REPORTS, "ingest-service"), agency))
                .isEmpty();
    }

    @Test
    void putsWhatItCannotReadAsideAndGoesOn() {
        byte[] nonsense = "{not json".getBytes(UTF_8);
        send(Topics.AUDITS, EventType.REPORT_AUDITED, ref, LATER, nonsense);
        audited(LATEST, 1);
        eventually().until(() -> stage(id).equals("AUDITED"));
        var deadLetters = Topics.deadLetters(Topics.AUDITS, "ingest-service");
        eventually()
                .untilAsserted(() ->
                        assertThat(Records.ofService().of(deadLetters, agency)).hasSize(1));
        var record = Records.ofService().of(deadLetters, agency).getFirst();
        assertThat(record.value()).isEqualTo(nonsense);
        assertThat(Records.headers(record)).containsEntry("ce_submissionid", id).containsKey("dead-letter-reason");
    }

    @Test
    void showsWhatWaitsAtItsStage() {
        assertThat(waiting("0s")).containsExactly(id);
        assertThat(waiting("1h")).isEmpty();
        eventually().untilAsserted(() -> {
            assertThat(metric("gouji_submissions{stage=\"published\"}")).isPositive();
            assertThat(metric("gouji_submissions_oldest_age_seconds{stage=\"published\"}"))
                    .isPositive();
        });
        audited(LATEST, 1);
        eventually().until(() -> stage(id).equals("AUDITED"));
        assertThat(waiting("0s")).isEmpty();
        eventually()
                .untilAsserted(() -> assertThat(metric("gouji_submissions{stage=\"audited\"}"))
                        .isPositive());
    }

    private List<String> waiting(String stuckFor) {
        return given().queryParam("agency", agency)
                .queryParam("stuckFor", stuckFor)
                .get("/v1/submissions")
                .path("items.id");
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(Double.NaN);
    }

    private Response get() {
        return given().get("/v1/submissions/" + id);
    }

    private void parsed(Instant at) {
        send(Topics.REPORTS, EventType.REPORT_PARSED, ref, at, "{}".getBytes(UTF_8));
    }

    private void rejected(Instant at) {
        send(
                Topics.REPORTS,
                EventType.DOCUMENT_REJECTED,
                ref,
                at,
                json(new DocumentRejected(ref, "1", RejectionReason.NO_TABLES, "没有表格")));
    }

    private void audited(Instant at, int findings) {
        var finding = new Finding(
                "T3-ROW",
                Severity.ERROR,
                new Message("不符", "differs"),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                false,
                "00");
        var audited = new ReportAudited(ref, agency, 2024, "1", "1", List.of(), Collections.nCopies(findings, finding));
        send(Topics.AUDITS, EventType.REPORT_AUDITED, ref, at, json(audited));
    }

    private void send(String topic, EventType type, SubmissionRef about, Instant at, byte[] value) {
        var event = new CloudEvent(
                EventIds.of(type, about.submissionId(), at.toString()), type, "/test", at, "application/json", about);
        Records.ofService().send(topic, agency, value, event.headers());
    }

    private static byte[] json(Object event) {
        try {
            return GoujiJson.mapper().writeValueAsBytes(event);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
