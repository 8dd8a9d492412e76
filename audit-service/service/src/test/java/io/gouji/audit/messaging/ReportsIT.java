package io.gouji.audit.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.gouji.audit.Samples;
import io.gouji.audit.TitleRules;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.FindingsAlert;
import io.gouji.contract.event.ReportAudited;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.RejectionReason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(Stores.class)
@Timeout(240)
class ReportsIT {

    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.REPORTS, "audit-service");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Nullable
    BiConsumer<String, Boolean> power;

    private final String agencyId = "机构-" + UUID.randomUUID();
    private final TestClient client =
            new TestClient(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void auditsAReportAndRaisesOneAlert() throws IOException {
        SubmissionRef submission = submission(1, false);
        send(submission, "E-SUM=12 N-TEXT=1 W-NEW=9?");

        ConsumerRecord<String, byte[]> audited = audited(submission);
        CloudEvent event = CloudEvent.fromHeaders(name -> TestClient.header(audited, name));
        assertThat(audited.key()).isEqualTo(agencyId);
        assertThat(event.id()).isEqualTo(id(EventType.REPORT_AUDITED, submission));
        assertThat(event.contentType()).isEqualTo("application/json");
        assertThat(event.submission()).isEqualTo(submission);
        assertThat(GoujiJson.mapper()
                        .readValue(audited.value(), ReportAudited.class)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("E-SUM", "N-TEXT", "W-NEW");

        ConsumerRecord<String, byte[]> alert = onlyAlert(submission);
        assertThat(alert.key()).isEqualTo(agencyId);
        assertThat(TestClient.header(alert, "ce_id")).isEqualTo(alertId(submission, alert));
        assertThat(TestClient.header(alert, "ce_type")).isEqualTo("io.gouji.finding.opened.v1");
        assertThat(GoujiJson.mapper()
                        .readValue(alert.value(), FindingsAlert.class)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("E-SUM", "N-TEXT");

        given().queryParam("agency", agencyId)
                .get("/v1/findings")
                .then()
                .statusCode(200)
                .body("items.rule.sort()", equalTo(List.of("E-SUM", "N-TEXT", "W-NEW")))
                .body("items.status.unique()", equalTo(List.of("OPEN")))
                .body("next", equalTo(null));
        given().get("/v1/reports/{agency}/{year}", agencyId, 2024)
                .then()
                .statusCode(200)
                .body("submissionId", equalTo(submission.submissionId()))
                .body("report.title", equalTo("E-SUM=12 N-TEXT=1 W-NEW=9?"))
                .body("findings.rule", equalTo(List.of("E-SUM", "N-TEXT", "W-NEW")));
    }

    @Test
    void repeatsTheSameEventsWhenARecordComesAgain() {
        SubmissionRef submission = submission(1, false);
        send(submission, "E-SUM=12");
        audited(submission);
        String before = findings("");

        send(submission, "E-SUM=12");

        var audits = client.find(Topics.AUDITS, 2, TestClient.about(submission.submissionId()));
        assertThat(audits).hasSize(2);
        assertThat(audits.get(1).value()).isEqualTo(audits.get(0).value());
        assertThat(audits)
                .extracting(audit -> TestClient.header(audit, "ce_id"))
                .containsOnly(id(EventType.REPORT_AUDITED, submission));
        var alerts = client.find(Topics.ALERTS, 2, TestClient.about(submission.submissionId()));
        assertThat(alerts)
                .extracting(alert -> TestClient.header(alert, "ce_id"))
                .containsOnly(alertId(submission, alerts.getFirst()));
        assertThat(findings("")).isEqualTo(before).contains("E-SUM");
    }

    @Test
    void ignoresAVersionOlderThanTheStoredOne() {
        SubmissionRef newer = submission(2, false);
        SubmissionRef older = submission(1, false);
        send(newer, "W-NEW=9");
        send(older, "E-SUM=12");

        audited(older);
        assertThat(alerts(older)).isEmpty();
        given().get("/v1/reports/{agency}/{year}", agencyId, 2024).then().body("version", equalTo(2));
        assertThat(findings("")).contains("W-NEW").doesNotContain("E-SUM");
    }

    @Test
    void resolvesAndChangesFindingsByAResubmission() throws IOException {
        SubmissionRef first = submission(1, false);
        SubmissionRef second = submission(2, false);
        send(first, "E-SUM=12 W-NEW=9");
        send(second, "E-SUM=13");

        audited(second);
        var alerts = alerts(second);
        assertThat(alerts)
                .extracting(alert -> TestClient.header(alert, "ce_type"))
                .containsExactly("io.gouji.finding.changed.v1", "io.gouji.finding.resolved.v1");
        assertThat(GoujiJson.mapper()
                        .readValue(alerts.get(0).value(), FindingsAlert.class)
                        .findings())
                .extracting(Finding::actual)
                .containsExactly("13");
        given().queryParam("agency", agencyId)
                .queryParam("status", "RESOLVED")
                .get("/v1/findings")
                .then()
                .body("items.rule", equalTo(List.of("W-NEW")))
                .body("items.resolvedBy", equalTo(List.of(2)))
                .body("items.version", equalTo(List.of(1)));
        given().queryParam("agency", agencyId)
                .queryParam("status", "OPEN")
                .get("/v1/findings")
                .then()
                .body("items.actual", equalTo(List.of("13")));
    }

    @Test
    void repeatsAnOldVersionWithoutUndoingTheNewerOne() {
        SubmissionRef first = submission(1, false);
        SubmissionRef second = submission(2, false);
        send(first, "E-SUM=12");
        send(second, "W-NEW=9");
        audited(second);
        String before = findings("");

        send(first, "E-SUM=12");

        client.find(Topics.AUDITS, 2, TestClient.about(first.submissionId()));
        assertThat(findings("")).isEqualTo(before);
        assertThat(findings("OPEN")).contains("W-NEW").doesNotContain("E-SUM");
    }

    @Test
    void alertsNobodyOfATrial() {
        SubmissionRef real = submission(1, false);
        SubmissionRef trial = submission(9, true);
        send(real, "W-NEW=9");
        send(trial, "E-SUM=12");

        audited(trial);
        assertThat(alerts(trial)).isEmpty();
        given().get("/v1/reports/{agency}/{year}", agencyId, 2024)
                .then()
                .body("submissionId", equalTo(real.submissionId()));
        assertThat(findings("")).doesNotContain("E-SUM");
    }

    @Test
    void passesOnARejectionUnlessItIsATrials() {
        SubmissionRef trial = submission(1, true);
        SubmissionRef real = submission(2, false);
        byte[] value = reject(trial);
        byte[] realValue = reject(real);

        ConsumerRecord<String, byte[]> alert = onlyAlert(real);
        assertThat(TestClient.header(alert, "ce_type")).isEqualTo("io.gouji.document.rejected.v1");
        assertThat(TestClient.header(alert, "ce_id")).isEqualTo("rejection-" + real.submissionId());
        assertThat(alert.value()).isEqualTo(realValue).isNotEqualTo(value);
        assertThat(alerts(trial)).isEmpty();
    }

    @Test
    void putsRecordsThatAreNoReportsAsideAndGoesOn() {
        SubmissionRef broken = submission(1, false);
        SubmissionRef good = submission(2, false);
        String mark = UUID.randomUUID().toString();
        client.send(new ProducerRecord<>(Topics.REPORTS, agencyId, text(mark)));
        client.send(Topics.REPORTS, event(EventType.REPORT_PARSED, broken), text("{\"submission\":"));
        client.send(Topics.REPORTS, event(EventType.REPORT_PARSED, broken), text("{}"));
        client.send(Topics.REPORTS, event(EventType.REPORT_AUDITED, broken), text("{}"));
        send(good, "E-SUM=12");

        audited(good);
        assertThat(client.find(DEAD_LETTERS, 1, dead -> Arrays.equals(dead.value(), text(mark))))
                .extracting(dead -> TestClient.header(dead, "dead-letter-reason"))
                .containsExactly("record header missing: ce_id");
        assertThat(client.find(DEAD_LETTERS, 3, TestClient.about(broken.submissionId())))
                .extracting(dead -> TestClient.header(dead, "dead-letter-reason"))
                .containsExactlyInAnyOrder(
                        "record is no ReportParsed: JsonEOFException",
                        "record headers and value are about different submissions",
                        "no parsed report and no rejection: io.gouji.report.audited.v1");
    }

    @Test
    void waitsForAStoreThatIsAway() {
        SubmissionRef submission = submission(1, false);
        BiConsumer<String, Boolean> switches = Objects.requireNonNull(power);
        switches.accept("mongo", false);
        try {
            send(submission, "E-SUM=12");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/v1/reports")
                            .then()
                            .statusCode(503)
                            .header("Retry-After", "5")
                            .contentType("application/problem+json")
                            .body("status", equalTo(503)));
            given().get("/q/health/live").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(503);
        } finally {
            switches.accept("mongo", true);
        }

        audited(submission);
        assertThat(onlyAlert(submission)).isNotNull();
        given().queryParam("agency", agencyId).get("/v1/findings").then().body("items.rule", hasItem("E-SUM"));
        assertThat(deadLettersUntilAMarker()).noneMatch(TestClient.about(submission.submissionId()));
    }

    @Test
    void losesNothingWhenTheBrokerIsAway() {
        BiConsumer<String, Boolean> switches = Objects.requireNonNull(power);
        var sent = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            SubmissionRef submission = Samples.submission(UUID.randomUUID().toString(), 1, agencyId + i, false);
            sent.add(submission.submissionId());
            send(submission, "E-SUM=12");
        }
        switches.accept("broker", false);
        switches.accept("broker", true);

        assertThat(client.findAll(Topics.AUDITS, sent)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(client.findAll(Topics.ALERTS, sent)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(deadLettersUntilAMarker())
                .extracting(dead -> String.valueOf(TestClient.header(dead, "ce_submissionid")))
                .doesNotContainAnyElementsOf(sent);
    }

    private void send(SubmissionRef submission, String title) {
        client.send(
                Topics.REPORTS, event(EventType.REPORT_PARSED, submission), json(Samples.parsed(submission, title)));
    }

    private byte[] reject(SubmissionRef submission) {
        byte[] value =
                json(new DocumentRejected(submission, Samples.PARSER_VERSION, RejectionReason.ENCRYPTED, "Locked."));
        client.send(Topics.REPORTS, event(EventType.DOCUMENT_REJECTED, submission), value);
        return value;
    }

    private ConsumerRecord<String, byte[]> audited(SubmissionRef submission) {
        return client.find(Topics.AUDITS, 1, TestClient.about(submission.submissionId()))
                .getFirst();
    }

    private ConsumerRecord<String, byte[]> onlyAlert(SubmissionRef submission) {
        client.find(Topics.ALERTS, 1, TestClient.about(submission.submissionId()));
        List<ConsumerRecord<String, byte[]>> alerts = alerts(submission);
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }

    /** The alerts sent so far: a rejection sent after them marks the end, as it has the same key. */
    private List<ConsumerRecord<String, byte[]>> alerts(SubmissionRef submission) {
        SubmissionRef marker = submission(99, false);
        reject(marker);
        Predicate<ConsumerRecord<String, byte[]>> end = TestClient.about(marker.submissionId());
        return client.findUntil(Topics.ALERTS, end).stream()
                .filter(TestClient.about(submission.submissionId()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> deadLettersUntilAMarker() {
        String mark = UUID.randomUUID().toString();
        client.send(new ProducerRecord<>(Topics.REPORTS, agencyId, text(mark)));
        return client.findUntil(DEAD_LETTERS, dead -> Arrays.equals(dead.value(), text(mark)));
    }

    private String findings(String status) {
        return given().queryParam("agency", agencyId)
                .queryParam("status", status)
                .get("/v1/findings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private SubmissionRef submission(int version, boolean trial) {
        return Samples.submission(UUID.randomUUID().toString(), version, agencyId, trial);
    }

    private static CloudEvent event(EventType type, SubmissionRef submission) {
        String id = type == EventType.DOCUMENT_REJECTED
                ? "rejection-" + submission.submissionId()
                : EventIds.of(type, submission.submissionId(), Samples.PARSER_VERSION);
        return new CloudEvent(id, type, "/test", Instant.EPOCH, "application/json", submission);
    }

    private static String id(EventType type, SubmissionRef submission) {
        return EventIds.of(type, submission.submissionId(), TitleRules.VERSION, Samples.PARSER_VERSION);
    }

    private static String alertId(SubmissionRef submission, ConsumerRecord<String, byte[]> alert) {
        return EventIds.of(
                EventType.FINDING_OPENED,
                submission.submissionId(),
                TitleRules.VERSION,
                Samples.PARSER_VERSION,
                EventIds.fingerprint(new String(alert.value(), StandardCharsets.UTF_8)));
    }

    private static byte[] json(Object value) {
        try {
            return GoujiJson.mapper().writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
