package io.gouji.ingest.reconcile;

import static io.gouji.ingest.Client.eventually;
import static io.gouji.ingest.Client.newAgency;
import static io.gouji.ingest.Client.stage;
import static io.gouji.ingest.Client.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.AuditsExpected;
import io.gouji.contract.event.AuditsExpected.Expected;
import io.gouji.contract.event.AuditsMissing;
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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ReconciliationIT.OftenLooked.class)
@QuarkusTestResource(RealServers.class)
class ReconciliationIT {

    private static final Instant AUDITED = Instant.parse("2026-01-20T08:00:00.123Z");

    @Inject
    ReconciliationLedger ledger;

    private final String agency = newAgency();

    /** Turns are short, and nothing is looked at without being called for. */
    public static final class OftenLooked implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gouji.reconcile.tick", "0.2s");
        }
    }

    @Test
    void asksForWhatShouldBeHeldAndForNothingElse() {
        SubmissionRef audited = submitted(2024, "audited");
        audited(audited);
        SubmissionRef underWay = submitted(2023, "on its way for less than an hour");
        SubmissionRef rejected = submitted(2022, "rejected");
        rejected(rejected);

        String since = call();

        ConsumerRecord<String, byte[]> question = questions(1).getFirst();
        CloudEvent event =
                CloudEvent.fromHeaders(name -> Records.headers(question).get(name));
        assertThat(event.type()).isEqualTo(EventType.AUDITS_EXPECTED);
        assertThat(event.submission()).isEqualTo(audited);
        assertThat(event.id())
                .isEqualTo(EventIds.of(
                        EventType.AUDITS_EXPECTED, agency, event.time().toString()));
        assertThat(content(question)).isEqualTo(new AuditsExpected(audited, List.of(new Expected(audited, AUDITED))));
        assertThat(event.time()).isAfterOrEqualTo(Instant.parse(since));
        assertThat(stage(underWay.submissionId())).isEqualTo("PUBLISHED");
    }

    @Test
    void publishesWhatIsMissingOnceMoreInItsOrderAndOnlyOnceForAnAnswer() {
        SubmissionRef first = submitted(2024, "first");
        SubmissionRef second = submitted(2024, "second");
        audited(first);
        audited(second);
        String since = call();
        ConsumerRecord<String, byte[]> question = questions(1).getFirst();
        assertThat(content(question).expected())
                .extracting(Expected::submission)
                .containsExactly(first, second);

        answer(question, List.of(first, second));
        eventually().until(() -> documents().size() == 4);

        assertThat(ledger.answered(answerTo(question, List.of(first, second)))).isZero();
        assertThat(documents())
                .extracting(document -> Records.headers(document).get("ce_submissionid"))
                .containsExactly(
                        first.submissionId(), second.submissionId(), first.submissionId(), second.submissionId());
        assertThat(documents().get(2).value()).isEqualTo(documents().getFirst().value());
        assertThat(Records.headers(documents().get(2)))
                .isEqualTo(Records.headers(documents().getFirst()));
        assertThat(progress(since).<Integer>path("again")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void asksForWhatWasPublishedOnceMoreOnlyWhenItIsOverdue() {
        SubmissionRef submission = submitted(2024, "lost");
        audited(submission);
        call();
        answer(questions(1).getFirst(), List.of(submission));
        eventually().until(() -> documents().size() == 2);
        SubmissionRef other = submitted(2023, "held");
        audited(other);

        call();

        assertThat(content(questions(2).getLast()).expected())
                .extracting(Expected::submission)
                .containsExactly(other);
    }

    @Test
    void answerToAnEarlierQuestionChangesNothing() {
        SubmissionRef submission = submitted(2024, "asked about twice");
        audited(submission);
        call();
        ConsumerRecord<String, byte[]> earlier = questions(1).getFirst();
        call();
        ConsumerRecord<String, byte[]> later = questions(2).getLast();

        assertThat(ledger.answered(answerTo(earlier, List.of(submission)))).isZero();
        assertThat(ledger.answered(answerTo(later, List.of(submission)))).isEqualTo(1);
    }

    @Test
    void saysHowFarACheckHasCome() {
        audited(submitted(2024, "report"));
        String since = call();
        ConsumerRecord<String, byte[]> question = questions(1).getFirst();
        int answered = progress(since).path("answered");
        answer(question, List.of());

        eventually().untilAsserted(() -> {
            assertThat(progress(since).<Integer>path("answered")).isGreaterThan(answered);
            assertThat(progress(since).<Integer>path("waiting")).isZero();
            assertThat(progress(since).<Integer>path("asked")).isPositive();
        });

        given().get("/v1/reconciliations/yesterday").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void answerThatIsNoneIsPutAside() {
        SubmissionRef submission = submitted(2024, "report");
        var event = event(EventType.AUDITS_MISSING, AUDITED, submission);
        Records.ofService().send(Topics.AUDITS_MISSING, agency, new byte[] {'x'}, event.headers());

        String deadLetters = Topics.deadLetters(Topics.AUDITS_MISSING, "ingest-service");
        eventually()
                .untilAsserted(() ->
                        assertThat(Records.ofService().of(deadLetters, agency)).hasSize(1));
    }

    private SubmissionRef submitted(int year, String document) {
        Response answer = submit(agency, year, document);
        String id = answer.path("id");
        eventually().until(() -> !stage(id).equals("RECEIVED"));
        return new SubmissionRef(id, answer.path("version"), agency, year, answer.path("sha256"), false);
    }

    private void audited(SubmissionRef submission) {
        send(
                Topics.AUDITS,
                event(EventType.REPORT_AUDITED, AUDITED, submission),
                new ReportAudited(submission, agency, 2024, "1", "1", List.of(), List.of()));
        eventually().until(() -> stage(submission.submissionId()).equals("AUDITED"));
    }

    private void rejected(SubmissionRef submission) {
        send(
                Topics.REPORTS,
                event(EventType.DOCUMENT_REJECTED, AUDITED, submission),
                new DocumentRejected(submission, "1", RejectionReason.NO_TABLES, "没有表格"));
        eventually().until(() -> stage(submission.submissionId()).equals("REJECTED"));
    }

    private static String call() {
        return given().post("/v1/reconciliations")
                .then()
                .statusCode(202)
                .extract()
                .path("since");
    }

    private static Response progress(String since) {
        return given().get("/v1/reconciliations/" + since);
    }

    /** The questions about this test's agency, once there are so many. */
    private List<ConsumerRecord<String, byte[]>> questions(int count) {
        eventually()
                .until(() ->
                        Records.ofService().of(Topics.AUDITS_EXPECTED, agency).size() >= count);
        return Records.ofService().of(Topics.AUDITS_EXPECTED, agency);
    }

    private List<ConsumerRecord<String, byte[]>> documents() {
        return Records.ofService().of(Topics.DOCUMENTS, agency);
    }

    private void answer(ConsumerRecord<String, byte[]> question, List<SubmissionRef> missing) {
        AuditsMissing answer = answerTo(question, missing);
        send(Topics.AUDITS_MISSING, event(EventType.AUDITS_MISSING, answer.askedAt(), answer.submission()), answer);
    }

    private static AuditsMissing answerTo(ConsumerRecord<String, byte[]> question, List<SubmissionRef> missing) {
        CloudEvent asked =
                CloudEvent.fromHeaders(name -> Records.headers(question).get(name));
        return new AuditsMissing(asked.submission(), asked.time(), missing);
    }

    private static CloudEvent event(EventType type, Instant at, SubmissionRef about) {
        String id = EventIds.of(type, about.submissionId(), at.toString());
        return new CloudEvent(id, type, "/test", at, "application/json", about);
    }

    private void send(String topic, CloudEvent event, Object value) {
        try {
            Records.ofService().send(topic, agency, GoujiJson.mapper().writeValueAsBytes(value), event.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditsExpected content(ConsumerRecord<String, byte[]> question) {
        try {
            return GoujiJson.mapper().readValue(question.value(), AuditsExpected.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
