package io.gouji.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.RejectionReason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(Broker.class)
@Timeout(180)
class DocumentsIT {

    private static final int MIB = 1024 * 1024;
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.DOCUMENTS, "parse-service");

    @Nullable
    Consumer<Boolean> switchBroker;

    private final TestClient client =
            new TestClient(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void answersADocumentWithItsReport() throws IOException {
        CloudEvent received = received("望河市财政局");
        client.send(Topics.DOCUMENTS, received, text("report A"));

        ConsumerRecord<String, byte[]> answer = single(Topics.REPORTS, received);

        assertThat(answer.key()).isEqualTo("望河市财政局");
        CloudEvent event = CloudEvent.fromHeaders(name -> TestClient.header(answer, name));
        assertThat(event.type()).isEqualTo(EventType.REPORT_PARSED);
        assertThat(event.contentType()).isEqualTo("application/json");
        assertThat(event.submission()).isEqualTo(received.submission());
        ReportParsed parsed = GoujiJson.mapper().readValue(answer.value(), ReportParsed.class);
        assertThat(parsed.submission()).isEqualTo(received.submission());
        assertThat(parsed.report().title()).isEqualTo("report A 8");
    }

    @Test
    void answersADocumentSomeoneWaitsFor() {
        CloudEvent received = received("interactive");
        client.send(Topics.DOCUMENTS_INTERACTIVE, received, text("report B"));

        assertThat(TestClient.header(single(Topics.REPORTS, received), "ce_type"))
                .isEqualTo(EventType.REPORT_PARSED.type());
    }

    @Test
    void answersTheSameDocumentUnderTheSameId() {
        CloudEvent received = received("repeated");
        client.send(Topics.DOCUMENTS, received, text("report C"));
        client.send(Topics.DOCUMENTS, received, text("report C"));

        assertThat(client.find(Topics.REPORTS, 2, TestClient.about(id(received))))
                .hasSize(2)
                .extracting(answer -> TestClient.header(answer, "ce_id"))
                .doesNotContainNull()
                .containsOnly(TestClient.header(single(Topics.REPORTS, received), "ce_id"));
    }

    @Test
    void rejectsADocumentTheParserFailsOnAndGoesOn() throws IOException {
        CloudEvent bad = received("stack");
        CloudEvent good = received("stack");
        client.send(Topics.DOCUMENTS, bad, text("overflow"));
        client.send(Topics.DOCUMENTS, good, text("report after it"));

        assertThat(GoujiJson.mapper()
                        .readValue(single(Topics.REPORTS, bad).value(), DocumentRejected.class)
                        .reason())
                .isEqualTo(RejectionReason.PARSER_FAILURE);
        assertThat(TestClient.header(single(Topics.REPORTS, good), "ce_type"))
                .isEqualTo(EventType.REPORT_PARSED.type());
    }

    @Test
    void documentThatCannotBeReadAtPresentKeepsItsPlaceUntilItCan() {
        CloudEvent first = received("waiting");
        CloudEvent second = received("waiting");
        client.send(Topics.DOCUMENTS, first, text("report unread at first " + id(first)));
        client.send(Topics.DOCUMENTS, second, text("report behind it"));

        assertThat(client.find(Topics.REPORTS, 2, TestClient.about(id(first)).or(TestClient.about(id(second)))))
                .extracting(answer -> TestClient.header(answer, "ce_submissionid"))
                .containsExactly(id(first), id(second));
    }

    @Test
    void putsRecordsThatAreNoDocumentsAsideAndGoesOn() {
        String mark = UUID.randomUUID().toString();
        var withoutHeaders = new ProducerRecord<String, byte[]>(Topics.DOCUMENTS, null, text(mark));
        CloudEvent empty = received("malformed");
        var withoutValue = new ProducerRecord<String, byte[]>(Topics.DOCUMENTS, 0, "malformed", null);
        empty.headers().forEach((name, value) -> withoutValue.headers().add(name, text(value)));
        var badVersion = new ProducerRecord<>(Topics.DOCUMENTS, "malformed", text(mark));
        received("malformed")
                .headers()
                .forEach((name, value) ->
                        badVersion.headers().add(name, text(name.equals("ce_submissionversion") ? "two" : value)));
        client.send(withoutHeaders);
        client.send(withoutValue);
        client.send(badVersion);
        CloudEvent good = received("malformed");
        client.send(Topics.DOCUMENTS, good, text("report after them"));

        assertThat(single(Topics.REPORTS, good)).isNotNull();
        assertThat(client.find(
                        DEAD_LETTERS, 2, dead -> dead.value() != null && Arrays.equals(dead.value(), text(mark))))
                .extracting(dead -> TestClient.header(dead, "dead-letter-reason"))
                .containsExactlyInAnyOrder(
                        "record header missing: ce_id",
                        "record header ce_submissionversion is not a whole number: two");
        assertThat(client.find(DEAD_LETTERS, 1, TestClient.about(id(empty))))
                .extracting(dead -> TestClient.header(dead, "dead-letter-reason"))
                .containsExactly("record without a value");
    }

    @Test
    void takesTheLargestDocument() throws IOException {
        CloudEvent received = received("large");
        byte[] document = new byte[16 * MIB];
        Arrays.fill(document, (byte) ' ');
        System.arraycopy(text("report large"), 0, document, 0, 12);
        client.send(Topics.DOCUMENTS, received, document);

        assertThat(GoujiJson.mapper()
                        .readValue(single(Topics.REPORTS, received).value(), ReportParsed.class)
                        .report()
                        .title())
                .isEqualTo("report large " + document.length);
    }

    @Test
    void putsTheLargestRecordAsideWhole() {
        String mark = UUID.randomUUID().toString();
        byte[] document = new byte[16 * MIB];
        var outgoing = new ProducerRecord<>(Topics.DOCUMENTS, "large", document);
        outgoing.headers().add("mark", text(mark));
        client.send(outgoing);

        assertThat(client.find(DEAD_LETTERS, 1, dead -> mark.equals(TestClient.header(dead, "mark"))))
                .singleElement()
                .satisfies(dead -> assertThat(dead.value()).hasSize(document.length));
    }

    @Test
    void keepsTheOrderOfOneAgencyAmongMany() throws IOException {
        Map<String, List<CloudEvent>> sent = new java.util.LinkedHashMap<>();
        for (int round = 0; round < 5; round++) {
            for (int agency = 0; agency < 60; agency++) {
                CloudEvent received = received("agency-" + agency);
                sent.computeIfAbsent(received.submission().agencyId(), key -> new ArrayList<>())
                        .add(received);
                client.send(Topics.DOCUMENTS, received, text("report " + round));
            }
        }

        var answers = client.find(Topics.REPORTS, 300, answer -> answer.key().startsWith("agency-"));

        for (var agency : sent.entrySet()) {
            assertThat(answers.stream().filter(answer -> agency.getKey().equals(answer.key())))
                    .extracting(answer -> TestClient.header(answer, "ce_submissionid"))
                    .containsExactlyElementsOf(
                            agency.getValue().stream().map(DocumentsIT::id).toList());
        }
    }

    @Test
    void losesNothingWhenTheBrokerIsAway() {
        Consumer<Boolean> power = Objects.requireNonNull(switchBroker);
        var sent = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            CloudEvent received = received("away-" + i);
            sent.add(id(received));
            client.send(Topics.DOCUMENTS, received, text("report " + i));
        }
        power.accept(false);
        power.accept(true);

        assertThat(client.findAll(Topics.REPORTS, sent)).containsExactlyInAnyOrderElementsOf(sent);
        String mark = UUID.randomUUID().toString();
        client.send(new ProducerRecord<>(Topics.DOCUMENTS, "away", text(mark)));
        assertThat(client.findUntil(DEAD_LETTERS, dead -> Arrays.equals(dead.value(), text(mark))))
                .extracting(dead -> String.valueOf(TestClient.header(dead, "ce_submissionid")))
                .doesNotContainAnyElementsOf(sent);
    }

    private ConsumerRecord<String, byte[]> single(String topic, CloudEvent about) {
        return client.find(topic, 1, TestClient.about(id(about))).getFirst();
    }

    private static String id(CloudEvent event) {
        return event.submission().submissionId();
    }

    private static CloudEvent received(String agencyId) {
        var submission = new SubmissionRef(UUID.randomUUID().toString(), 1, agencyId, 2024, "00".repeat(32), false);
        return new CloudEvent(
                UUID.randomUUID().toString(),
                EventType.DOCUMENT_RECEIVED,
                "/test",
                Instant.EPOCH,
                "text/plain; charset=utf-8",
                submission);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
