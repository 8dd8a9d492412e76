package io.gouji.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ReportParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParseDocumentTest {

    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final SubmissionRef SUBMISSION = new SubmissionRef("s-1", 2, "望河市财政局", 2024, "ab".repeat(32), true);
    private static final byte[] DOCUMENT = {1, 2, 3};

    @Test
    void announcesWhatWasRead() throws IOException {
        var report = Reports.titled("2024年政府信息公开工作年度报告");

        ParsedEvent answer = parser((document, hints) -> new ParseResult.Parsed(report, "text/html"), 10_000)
                .parse(received("text/html"), DOCUMENT, Lane.BULK);

        assertThat(answer.outcome()).isEqualTo("parsed");
        assertThat(answer.event())
                .isEqualTo(new CloudEvent(
                        EventIds.of(EventType.REPORT_PARSED, "s-1", ReportParser.VERSION),
                        EventType.REPORT_PARSED,
                        "/gouji/parse-service",
                        NOW,
                        "application/json",
                        SUBMISSION));
        assertThat(GoujiJson.mapper().readValue(answer.value(), ReportParsed.class))
                .isEqualTo(new ReportParsed(SUBMISSION, ReportParser.VERSION, report));
    }

    @Test
    void announcesWhyADocumentCouldNotBeRead() throws IOException {
        ParsedEvent answer = parser(
                        (document, hints) -> new ParseResult.Rejected(RejectionReason.ENCRYPTED, "Needs a password."),
                        10_000)
                .parse(received("application/pdf"), DOCUMENT, Lane.BULK);

        assertThat(answer.event().type()).isEqualTo(EventType.DOCUMENT_REJECTED);
        assertThat(answer.event().id())
                .isEqualTo(EventIds.of(EventType.DOCUMENT_REJECTED, "s-1", ReportParser.VERSION));
        assertThat(GoujiJson.mapper().readValue(answer.value(), DocumentRejected.class))
                .isEqualTo(new DocumentRejected(
                        SUBMISSION, ReportParser.VERSION, RejectionReason.ENCRYPTED, "Needs a password."));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                argumentSet("exception", new IllegalStateException("text of the document")),
                argumentSet("stack overflow", new StackOverflowError("text of the document")),
                argumentSet("missing class", new NoClassDefFoundError("text of the document")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void rejectsADocumentTheParserFailsOn(Throwable failure) throws IOException {
        ParsedEvent answer = parser(failing(failure), 10_000).parse(received("text/html"), DOCUMENT, Lane.BULK);

        JsonNode json = GoujiJson.mapper().readTree(answer.value());
        assertThat(json.path("reason").asText()).isEqualTo("PARSER_FAILURE");
        assertThat(json.path("detail").asText())
                .contains(failure.getClass().getSimpleName())
                .doesNotContain("text of the document");
    }

    @Test
    void lendsNoHandWhenMemoryRunsOut() {
        ParseDocument parser = parser(failing(new OutOfMemoryError("heap")), 10_000);

        assertThatThrownBy(() -> parser.parse(received("text/html"), DOCUMENT, Lane.BULK))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void passesNoVerdictWhenNothingCanBeRead() {
        ParseDocument parser = parser(failing(new ReaderUnavailableException("no worker")), 10_000);

        assertThatThrownBy(() -> parser.parse(received("application/pdf"), DOCUMENT, Lane.BULK))
                .isInstanceOf(ReaderUnavailableException.class);
    }

    @Test
    void rejectsAReportThatFillsMoreThanAnEvent() throws IOException {
        ParsedEvent answer = parser(
                        (document, hints) -> new ParseResult.Parsed(Reports.titled("长".repeat(600)), "text/html"),
                        1_000)
                .parse(received("text/html"), DOCUMENT, Lane.BULK);

        assertThat(GoujiJson.mapper()
                        .readValue(answer.value(), DocumentRejected.class)
                        .reason())
                .isEqualTo(RejectionReason.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void readsEachDocumentInItsLane(Lane lane) {
        DocumentReaders readers =
                asked -> (document, hints) -> new ParseResult.Rejected(RejectionReason.EMPTY, "" + asked);
        var parser = new ParseDocument(readers, configuration(10_000), Clock.fixed(NOW, ZoneOffset.UTC));

        ParsedEvent answer = parser.parse(received("text/html"), DOCUMENT, lane);

        assertThat(new String(answer.value(), StandardCharsets.UTF_8)).contains(lane.name());
    }

    @Test
    void refusesAnEventThatBringsNoDocument() {
        ParseDocument parser = parser(failing(new IllegalStateException()), 10_000);
        var audited = new CloudEvent("e", EventType.REPORT_AUDITED, "/x", NOW, "application/json", SUBMISSION);

        assertThatThrownBy(() -> parser.parse(audited, DOCUMENT, Lane.BULK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("io.gouji.report.audited.v1");
    }

    static Stream<Arguments> contentTypes() {
        return Stream.of(
                argumentSet("type alone", "text/html", new DocumentHints("text/html", null)),
                argumentSet("charset", "Text/HTML; charset=GBK", new DocumentHints("text/html", "GBK")),
                argumentSet(
                        "quoted among others",
                        "text/plain;format=flowed; Charset=\"gb18030\"",
                        new DocumentHints("text/plain", "gb18030")),
                argumentSet("empty charset", "text/plain; charset=", new DocumentHints("text/plain", null)),
                argumentSet("nothing before the parameters", ";charset=utf-8", new DocumentHints(null, "utf-8")));
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void passesOnWhatTheSenderDeclares(String contentType, DocumentHints hints) {
        var seen = new AtomicReference<DocumentHints>();
        parser(
                        (document, declared) -> {
                            seen.set(declared);
                            return new ParseResult.Rejected(RejectionReason.EMPTY, "");
                        },
                        10_000)
                .parse(received(contentType), DOCUMENT, Lane.BULK);

        assertThat(seen).hasValue(hints);
    }

    private static ParseDocument parser(DocumentReader reader, int maxEventBytes) {
        return new ParseDocument(lane -> reader, configuration(maxEventBytes), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ParseConfiguration configuration(int maxEventBytes) {
        return new ParseConfiguration() {
            @Override
            public int maxEventBytes() {
                return maxEventBytes;
            }

            @Override
            public Limits limits() {
                throw new UnsupportedOperationException("limits are the reader's business");
            }

            @Override
            public Ocr ocr() {
                throw new UnsupportedOperationException("recognition is the reader's business");
            }

            @Override
            public Isolation isolation() {
                throw new UnsupportedOperationException("isolation is the reader's business");
            }
        };
    }

    private static CloudEvent received(String contentType) {
        return new CloudEvent(
                "e-1", EventType.DOCUMENT_RECEIVED, "/gouji/ingest-service", NOW, contentType, SUBMISSION);
    }

    private static DocumentReader failing(Throwable failure) {
        return (document, hints) -> {
            throw ParseDocumentTest.<RuntimeException>asUnchecked(failure);
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asUnchecked(Throwable failure) throws T {
        throw (T) failure;
    }
}
