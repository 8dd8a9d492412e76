package io.gouji.audit.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gouji.audit.Samples;
import io.gouji.contract.event.AuditRequested;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reports of one agency for two years, in both orders. */
@QuarkusTest
@QuarkusTestResource(Stores.class)
@Timeout(240)
class NeighboursIT {

    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.AUDITS_REQUESTED, "audit-service");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String agencyId = "机构-" + UUID.randomUUID();
    private final TestClient client =
            new TestClient(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void yearBeforeThatArrivesLaterHasTheReportAuditedAgain() throws JsonProcessingException {
        SubmissionRef report = send(submission(2024, 1), "");
        audits(report, 1);
        expect("", List.of());

        SubmissionRef before = send(submission(2023, 1), "Y-LAST=5");

        expect("OPEN", List.of("Y-LAST"));
        List<ConsumerRecord<String, byte[]>> audits = audits(report, 2);
        assertThat(audits)
                .extracting(audit -> TestClient.header(audit, "ce_id"))
                .doesNotHaveDuplicates();
        ConsumerRecord<String, byte[]> request = client.find(
                        Topics.AUDITS_REQUESTED, 1, TestClient.about(report.submissionId()))
                .getFirst();
        assertThat(request.key()).isEqualTo(agencyId);
        assertThat(GoujiJson.mapper().readValue(text(request), AuditRequested.class))
                .isEqualTo(new AuditRequested(report, AuditRequested.Why.NEIGHBOUR_YEAR_ARRIVED));
        assertThat(types(Topics.ALERTS, report, 1)).containsExactly("io.gouji.finding.opened.v1");

        send(submission(2023, 2), "");

        expect("RESOLVED", List.of("Y-LAST"));
        expect("OPEN", List.of());
        assertThat(types(Topics.ALERTS, report, 2))
                .containsExactly("io.gouji.finding.opened.v1", "io.gouji.finding.resolved.v1");
        audits(before, 1);
    }

    @Test
    void yearBeforeThatIsThereIsUsedAtOnce() {
        SubmissionRef before = send(submission(2023, 1), "Y-LAST=5");
        audits(before, 1);

        SubmissionRef report = send(submission(2024, 1), "");

        audits(report, 1);
        expect("OPEN", List.of("Y-LAST"));
        assertThat(types(Topics.ALERTS, report, 1)).containsExactly("io.gouji.finding.opened.v1");
    }

    @Test
    void requestThatIsRepeatedTellsTheSameAgain() {
        SubmissionRef report = send(submission(2024, 1), "E-SUM=12");
        audits(report, 1);

        request(report);
        request(report);

        List<ConsumerRecord<String, byte[]>> audits = audits(report, 3);
        assertThat(audits)
                .extracting(audit -> TestClient.header(audit, "ce_id"))
                .containsOnly(TestClient.header(audits.getFirst(), "ce_id"));
        assertThat(audits).extracting(NeighboursIT::text).containsOnly(text(audits.getFirst()));
    }

    @Test
    void requestAboutAReportThatWasReplacedChangesNothing() {
        SubmissionRef first = send(submission(2024, 1), "E-SUM=12");
        SubmissionRef second = send(submission(2024, 2), "W-NEW=9");
        audits(second, 1);

        request(first);
        request(second);

        audits(second, 2);
        assertThat(audits(first, 1)).hasSize(1);
        expect("OPEN", List.of("W-NEW"));
    }

    @Test
    void putsRecordsThatAreNoRequestsAside() {
        SubmissionRef submission = submission(2024, 1);
        client.send(
                Topics.AUDITS_REQUESTED,
                event(EventType.AUDIT_REQUESTED, submission, "x"),
                "{}".getBytes(StandardCharsets.UTF_8));
        client.send(
                Topics.AUDITS_REQUESTED,
                event(EventType.REPORT_AUDITED, submission, "y"),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(client.find(DEAD_LETTERS, 2, TestClient.about(submission.submissionId())))
                .extracting(dead -> TestClient.header(dead, "dead-letter-reason"))
                .containsExactlyInAnyOrder(
                        "record headers and value are about different submissions",
                        "no request for an audit: io.gouji.report.audited.v1");
    }

    private void expect(String status, List<String> rules) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().queryParam("agency", agencyId)
                        .queryParam("year", 2024)
                        .queryParam("status", status)
                        .get("/v1/findings")
                        .then()
                        .body("items.rule", equalTo(rules)));
    }

    private List<ConsumerRecord<String, byte[]>> audits(SubmissionRef submission, int count) {
        return client.find(Topics.AUDITS, count, TestClient.about(submission.submissionId()));
    }

    private List<String> types(String topic, SubmissionRef submission, int count) {
        return client.find(topic, count, TestClient.about(submission.submissionId())).stream()
                .map(found -> String.valueOf(TestClient.header(found, "ce_type")))
                .toList();
    }

    private SubmissionRef submission(int year, int version) {
        return Samples.submission(UUID.randomUUID().toString(), version, agencyId, year);
    }

    private SubmissionRef send(SubmissionRef submission, String title) {
        client.send(
                Topics.REPORTS,
                event(EventType.REPORT_PARSED, submission, Samples.PARSER_VERSION),
                json(Samples.parsed(submission, title)));
        return submission;
    }

    private void request(SubmissionRef submission) {
        client.send(
                Topics.AUDITS_REQUESTED,
                event(EventType.AUDIT_REQUESTED, submission, "by hand"),
                json(new AuditRequested(submission, AuditRequested.Why.BY_HAND)));
    }

    private static CloudEvent event(EventType type, SubmissionRef submission, String part) {
        return new CloudEvent(
                EventIds.of(type, submission.submissionId(), part),
                type,
                "/test",
                Instant.EPOCH,
                "application/json",
                submission);
    }

    private static byte[] json(Object value) {
        try {
            return GoujiJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> found) {
        return new String(found.value(), StandardCharsets.UTF_8);
    }
}
