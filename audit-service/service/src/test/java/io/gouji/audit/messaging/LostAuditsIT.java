package io.gouji.audit.messaging;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.gouji.audit.Audit;
import io.gouji.audit.AuditReport;
import io.gouji.audit.Samples;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.event.AuditsExpected;
import io.gouji.contract.event.AuditsExpected.Expected;
import io.gouji.contract.event.AuditsMissing;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.FindingsAlert;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that lost something, and a ledger that never heard of something. */
@QuarkusTest
@QuarkusTestResource(Stores.class)
@Timeout(240)
class LostAuditsIT {

    private static final Instant ASKED = Instant.parse("2026-01-21T03:00:00.123Z");

    private final String agencyId = "机构-" + UUID.randomUUID();
    private final TestClient client =
            new TestClient(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    private final MongoClient mongo =
            MongoClients.create(ConfigProvider.getConfig().getValue("quarkus.mongodb.connection-string", String.class));
    private final AuditReport auditReport =
            Arc.container().instance(AuditReport.class).get();

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void whatIsHeldIsNotMissingAndNotAnnouncedAgain() throws IOException {
        Audit report = audited(1, 2024, "E-SUM=12");
        SubmissionRef trial = new SubmissionRef(UUID.randomUUID().toString(), 2, agencyId, 2024, "ab".repeat(32), true);
        Audit trialled = auditReport.audit(Samples.parsed(trial, "E-SUM=13"));

        assertThat(missing(known(report), known(trialled))).isEmpty();
        assertThat(announced()).isEmpty();
    }

    @Test
    void whatIsNotHeldIsMissingInItsOrder() throws IOException {
        SubmissionRef first = submission(1, 2024);
        SubmissionRef second = submission(2, 2024);
        SubmissionRef trial = new SubmissionRef(UUID.randomUUID().toString(), 3, agencyId, 2024, "ab".repeat(32), true);

        assertThat(missing(new Expected(first, ASKED), new Expected(second, null), new Expected(trial, null)))
                .containsExactly(first, second, trial);
    }

    @Test
    void anotherSubmissionOfTheSameVersionDoesNotStandForIt() throws IOException {
        audited(1, 2024, "E-SUM=12");
        SubmissionRef other = submission(1, 2024);

        assertThat(missing(new Expected(other, null))).containsExactly(other);
    }

    @Test
    void auditTheLedgerNeverHeardOfIsAnnouncedWithItsAlerts() throws IOException {
        Audit audit = audited(1, 2024, "E-SUM=12");

        assertThat(missing(new Expected(audit.audited().submission(), null))).isEmpty();
        assertThat(announced())
                .singleElement()
                .satisfies(announced -> assertThat(announced.value())
                        .isEqualTo(GoujiJson.mapper().writeValueAsBytes(audit.audited())));
        assertThat(client.find(
                        Topics.ALERTS,
                        1,
                        TestClient.about(audit.audited().submission().submissionId())))
                .hasSize(1);
    }

    @Test
    void auditOfAnEarlierVersionTheLedgerNeverHeardOfIsAnnounced() throws IOException {
        Audit first = audited(1, 2024, "E-SUM=12");
        audited(2, 2024, "");

        assertThat(missing(new Expected(first.audited().submission(), null))).isEmpty();
        assertThat(announced())
                .singleElement()
                .satisfies(announced -> assertThat(announced.value())
                        .isEqualTo(GoujiJson.mapper().writeValueAsBytes(first.audited())));
    }

    @Test
    void earlierVersionIsMissingOnlyWhileTheLedgerWaitsForIt() throws IOException {
        SubmissionRef first = submission(1, 2024);
        audited(2, 2024, "");

        assertThat(missing(new Expected(first, ASKED))).isEmpty();
        assertThat(missing(new Expected(first, null))).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings", "sketches", "audits"})
    void whatIsTornIsMadeWholeFromTheStoredReport(String lost) throws IOException {
        Audit audit = audited(1, 2024, "E-SUM=12 N-TEXT=1");
        String before = findings();
        var collection = database().getCollection(lost);
        assertThat(collection.deleteMany(eq("agencyId", agencyId)).getDeletedCount())
                .isPositive();

        assertThat(missing(known(audit))).isEmpty();

        assertThat(announced())
                .singleElement()
                .satisfies(announced -> assertThat(announced.value())
                        .isEqualTo(GoujiJson.mapper().writeValueAsBytes(audit.audited())));
        assertThat(findings()).contains("E-SUM", "N-TEXT");
        assertThat(collection.countDocuments(eq("agencyId", agencyId))).isPositive();
        if (!lost.equals("audits")) {
            assertThat(findings()).isEqualTo(before);
        }
    }

    @Test
    void findingThatShouldHaveBeenResolvedIsResolved() throws IOException {
        audited(1, 2024, "E-SUM=12");
        Audit second = audited(2, 2024, "");
        database()
                .getCollection("findings")
                .updateMany(
                        regex("_id", agencyId + ".*"),
                        new Document("$set", new Document("status", "OPEN").append("judgedBy", 1)));

        assertThat(missing(known(second))).isEmpty();

        assertThat(findings()).doesNotContain("OPEN").contains("RESOLVED");
    }

    @Test
    void laterAuditThatWasLostIsMadeAgain() throws IOException {
        Audit alone = audited(1, 2024, "");
        Document report = stored();
        audited(1, 2023, "Y-LAST=5");
        Audit later = auditReport.auditAgain(alone.audited().submission()).orElseThrow();
        database().getCollection("reports").replaceOne(eq("_id", agencyId + "/2024"), report);
        database().getCollection("audits").deleteOne(eq("_id", later.id()));
        database().getCollection("findings").deleteMany(eq("agencyId", agencyId));

        assertThat(missing(known(later))).isEmpty();

        assertThat(later.audited().findings()).isNotEmpty();
        assertThat(announced())
                .singleElement()
                .satisfies(announced -> assertThat(announced.value())
                        .isEqualTo(GoujiJson.mapper().writeValueAsBytes(later.audited())));
    }

    @Test
    void alertThatSaysMoreBecauseTheStoreForgotHasAnotherId() throws IOException {
        audited(1, 2024, "E-SUM=12");
        SubmissionRef second = submission(2, 2024);
        send(second, "E-SUM=12 W-NEW=9");
        ConsumerRecord<String, byte[]> told = client.find(Topics.ALERTS, 1, TestClient.about(second.submissionId()))
                .getFirst();
        for (String collection : List.of("reports", "audits", "findings", "sketches")) {
            database().getCollection(collection).deleteMany(eq("agencyId", agencyId));
        }

        send(second, "E-SUM=12 W-NEW=9");

        ConsumerRecord<String, byte[]> toldAgain = client.find(
                        Topics.ALERTS, 2, TestClient.about(second.submissionId()))
                .getLast();
        assertThat(findings(told)).containsExactly("W-NEW");
        assertThat(findings(toldAgain)).containsExactly("E-SUM", "W-NEW");
        assertThat(TestClient.header(toldAgain, "ce_id")).isNotEqualTo(TestClient.header(told, "ce_id"));
    }

    private static List<String> findings(ConsumerRecord<String, byte[]> alert) throws IOException {
        return GoujiJson.mapper().readValue(alert.value(), FindingsAlert.class).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private void send(SubmissionRef submission, String title) throws IOException {
        client.send(
                Topics.REPORTS,
                event(EventType.REPORT_PARSED, submission),
                GoujiJson.mapper().writeValueAsBytes(Samples.parsed(submission, title)));
    }

    @Test
    void recordThatIsNoQuestionIsPutAside() {
        SubmissionRef submission = submission(1, 2024);
        client.send(Topics.AUDITS_EXPECTED, event(EventType.REPORT_AUDITED, submission), new byte[] {'{', '}'});

        assertThat(client.find(
                        Topics.deadLetters(Topics.AUDITS_EXPECTED, "audit-service"),
                        1,
                        TestClient.about(submission.submissionId())))
                .hasSize(1);
    }

    /** Asks, and waits for the answer. */
    private List<SubmissionRef> missing(Expected... expected) throws IOException {
        SubmissionRef latest = expected[expected.length - 1].submission();
        CloudEvent question = event(EventType.AUDITS_EXPECTED, latest);
        client.send(
                Topics.AUDITS_EXPECTED,
                question,
                GoujiJson.mapper().writeValueAsBytes(new AuditsExpected(latest, Arrays.asList(expected))));
        String answerId = EventIds.of(EventType.AUDITS_MISSING, question.id());
        ConsumerRecord<String, byte[]> answer = client.find(
                        Topics.AUDITS_MISSING, 1, found -> answerId.equals(TestClient.header(found, "ce_id")))
                .getFirst();
        assertThat(answer.key()).isEqualTo(agencyId);
        var content = GoujiJson.mapper().readValue(answer.value(), AuditsMissing.class);
        assertThat(content.submission()).isEqualTo(latest);
        assertThat(content.askedAt()).isEqualTo(ASKED);
        return content.missing();
    }

    /** The audits announced so far; what follows an answer was sent before it. */
    private List<ConsumerRecord<String, byte[]>> announced() {
        String marker = UUID.randomUUID().toString();
        client.send(
                Topics.AUDITS,
                event(EventType.REPORT_AUDITED, Samples.submission(marker, 9, agencyId, 2024)),
                new byte[0]);
        return client.findUntil(Topics.AUDITS, TestClient.about(marker)).stream()
                .filter(audit -> agencyId.equals(audit.key()))
                .filter(TestClient.about(marker).negate())
                .toList();
    }

    private Audit audited(int version, int year, String title) {
        return auditReport.audit(Samples.parsed(submission(version, year), title));
    }

    private SubmissionRef submission(int version, int year) {
        return Samples.submission(UUID.randomUUID().toString(), version, agencyId, year);
    }

    private static Expected known(Audit audit) {
        return new Expected(audit.audited().submission(), audit.auditedAt());
    }

    private static CloudEvent event(EventType type, SubmissionRef submission) {
        return new CloudEvent(UUID.randomUUID().toString(), type, "/test", ASKED, "application/json", submission);
    }

    private Document stored() {
        Document report = database()
                .getCollection("reports")
                .find(eq("_id", agencyId + "/2024"))
                .first();
        assertThat(report).isNotNull();
        return report == null ? new Document() : report;
    }

    private MongoDatabase database() {
        return mongo.getDatabase(ConfigProvider.getConfig().getValue("quarkus.mongodb.database", String.class));
    }

    private String findings() {
        return given().queryParam("agency", agencyId).get("/v1/findings").asString();
    }
}
