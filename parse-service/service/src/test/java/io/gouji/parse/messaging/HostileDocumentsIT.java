package io.gouji.parse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.event.Topics;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.testkit.hostile.HostileDocument;
import io.gouji.testkit.hostile.HostileDocuments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents made to do harm cost themselves alone: those before, behind and beside them are read. */
@QuarkusTest
@TestProfile(HostileDocumentsIT.RealReader.class)
@QuarkusTestResource(Broker.class)
@Timeout(400)
class HostileDocumentsIT {

    private static final int AGENCIES = 5;
    private static final int WORKERS = 2;
    private static final HostileDocument WITHOUT_END = new HostileDocument(
            "a PDF that takes minutes", HostileDocuments::withoutEnd, null, RejectionReason.TIMEOUT);
    private static final byte[] SOUND_TEXT = HostileDocuments.soundText();
    private static final byte[] SOUND_PDF = HostileDocuments.soundPdf();
    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);

    private final TestClient client =
            new TestClient(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    private final List<Sent> sent = new ArrayList<>();

    /**
     * The service with its own reader. Its time is little enough to be spent soon, and far above what a document takes
     * that is not made to spend it.
     */
    public static final class RealReader implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.arc.exclude-types",
                    ScriptedReader.class.getName(),
                    "gouji.parse.isolation.workers",
                    Integer.toString(WORKERS),
                    "gouji.parse.isolation.time-budget",
                    "60s");
        }
    }

    /**
     * A document that was sent.
     *
     * @param name what is wrong with it
     * @param expected the reason it is refused for, or the report that is read; null for any report
     */
    private record Sent(
            String name, CloudEvent event, @Nullable Object expected) {

        String id() {
            return event.submission().submissionId();
        }

        String agency() {
            return event.submission().agencyId();
        }
    }

    /** What the service said of a document: the report, or the reason it was refused for. */
    private record Answer(String agency, String submission, String event, Object said) {}

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void refusesEachWithItsReasonAndReadsThoseBesideIt() {
        List<HostileDocument> documents = HostileDocuments.all();
        for (int i = 0; i < documents.size(); i++) {
            String topic = i % 3 == 2 ? Topics.DOCUMENTS_INTERACTIVE : Topics.DOCUMENTS;
            String agency = topic + i % AGENCIES;
            sendHostile(topic, agency, documents.get(i));
            sendSound(topic, agency, SOUND_TEXT);
            sendSound(topic, agency + "beside", i % 2 == 0 ? SOUND_PDF : SOUND_TEXT);
        }

        List<Answer> answers = answers(sent);

        Map<String, List<String>> asked = sent.stream()
                .collect(Collectors.groupingBy(Sent::agency, Collectors.mapping(Sent::id, Collectors.toList())));
        assertThat(answers.stream()
                        .collect(Collectors.groupingBy(
                                Answer::agency, Collectors.mapping(Answer::submission, Collectors.toList()))))
                .as("who is answered about what, in order")
                .isEqualTo(asked);
        Map<String, Object> said = answers.stream().collect(Collectors.toMap(Answer::submission, Answer::said));
        for (Sent document : sent) {
            assertThat(said.get(document.id()))
                    .as(document.name())
                    .isInstanceOf(
                            document.expected() instanceof RejectionReason ? RejectionReason.class : ParsedReport.class)
                    .matches(
                            answer -> document.expected() == null
                                    || document.expected().equals(answer),
                            "is " + document.expected());
        }
    }

    /** As many documents without end as workers that read what nobody waits for; each takes all its time. */
    @Test
    void readsForThoseWhoWaitWhileTheWorkersAreTaken() {
        for (int i = 0; i < WORKERS; i++) {
            sendHostile(Topics.DOCUMENTS, "endless" + i, WITHOUT_END);
        }
        List<Sent> endless = List.copyOf(sent);
        for (int i = 0; i < 20; i++) {
            sendSound(Topics.DOCUMENTS_INTERACTIVE, "waiting" + i % AGENCIES, i % 2 == 0 ? SOUND_PDF : SOUND_TEXT);
            sendSound(Topics.DOCUMENTS, "nobody-waits" + i % AGENCIES, SOUND_TEXT);
        }
        List<Sent> sound = List.copyOf(sent.subList(endless.size(), sent.size()));

        List<Answer> untilSoundAreRead = answers(sound);

        assertThat(untilSoundAreRead)
                .hasSize(sound.size())
                .extracting(Answer::said)
                .hasOnlyElementsOfType(ParsedReport.class);
        assertThat(answers(endless))
                .filteredOn(answer -> answer.agency().startsWith("endless"))
                .hasSize(endless.size())
                .extracting(Answer::said)
                .containsOnly(RejectionReason.TIMEOUT);
    }

    private void sendHostile(String topic, String agency, HostileDocument hostile) {
        String mediaType = hostile.mediaType() == null ? "application/octet-stream" : hostile.mediaType();
        send(topic, received(agency, mediaType), hostile.document().get(), hostile.name(), hostile.reason());
    }

    private void sendSound(String topic, String agency, byte[] document) {
        send(topic, received(agency, "application/octet-stream"), document, "sound", read(document));
    }

    private void send(String topic, CloudEvent event, byte[] document, String name, @Nullable Object expected) {
        sent.add(new Sent(name, event, expected));
        client.send(topic, event, document);
    }

    private static CloudEvent received(String agency, String mediaType) {
        return new CloudEvent(
                UUID.randomUUID().toString(),
                EventType.DOCUMENT_RECEIVED,
                "/test",
                Instant.EPOCH,
                mediaType,
                new SubmissionRef(UUID.randomUUID().toString(), 1, agency, 2024, "00".repeat(32), false));
    }

    private static ParsedReport read(byte[] document) {
        if (PARSER.parse(document, DocumentHints.NONE) instanceof ParseResult.Parsed parsed) {
            return parsed.report();
        }
        throw new AssertionError("a sound document is not read");
    }

    /**
     * What is said of this test's documents until each of the given ones is answered. Each answer once: it may be
     * repeated, but only word for word and under the same id.
     */
    private List<Answer> answers(List<Sent> awaited) {
        Set<String> ours = sent.stream().map(Sent::id).collect(Collectors.toSet());
        return client.findAbout(Topics.REPORTS, awaited.stream().map(Sent::id).toList()).stream()
                .map(HostileDocumentsIT::answer)
                .filter(answer -> ours.contains(answer.submission()))
                .distinct()
                .toList();
    }

    private static Answer answer(ConsumerRecord<String, byte[]> read) {
        CloudEvent event = CloudEvent.fromHeaders(name -> TestClient.header(read, name));
        return new Answer(read.key(), event.submission().submissionId(), event.id(), said(event, read.value()));
    }

    private static Object said(CloudEvent event, byte[] value) {
        try {
            return event.type() == EventType.REPORT_PARSED
                    ? GoujiJson.mapper().readValue(value, ReportParsed.class).report()
                    : GoujiJson.mapper()
                            .readValue(value, DocumentRejected.class)
                            .reason();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
