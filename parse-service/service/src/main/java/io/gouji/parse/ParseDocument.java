package io.gouji.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gouji.contract.event.CloudEvent;
import io.gouji.contract.event.DocumentRejected;
import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.EventType;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.event.SubmissionRef;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ReportParser;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Turns a received document into the event that says what it holds, or why it could not be read. */
@Singleton
public final class ParseDocument {

    private static final String SOURCE = "/gouji/parse-service";
    private static final String JSON = "application/json";

    private final JsonMapper json = GoujiJson.mapper();
    private final DocumentReaders readers;
    private final ParseConfiguration configuration;
    private final Clock clock;

    ParseDocument(DocumentReaders readers, ParseConfiguration configuration, Clock clock) {
        this.readers = readers;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Reads a document. The same document under the same submission always gives an event of the same id.
     *
     * @throws IllegalArgumentException when the event is not about a received document
     * @throws ReaderUnavailableException when documents cannot be read at present
     */
    public ParsedEvent parse(CloudEvent received, byte[] document, Lane lane) {
        if (received.type() != EventType.DOCUMENT_RECEIVED) {
            throw new IllegalArgumentException(
                    "no received document: " + received.type().type());
        }
        SubmissionRef submission = received.submission();
        return switch (read(received, document, lane)) {
            case ParseResult.Parsed parsed -> parsed(submission, parsed);
            case ParseResult.Rejected rejected -> rejected(submission, rejected.reason(), rejected.detail());
        };
    }

    private ParseResult read(CloudEvent received, byte[] document, Lane lane) {
        try {
            return readers.of(lane).read(document, MediaTypes.hints(received.contentType()));
        } catch (OutOfMemoryError | ReaderUnavailableException e) {
            throw e;
        } catch (Throwable e) {
            // the message stays out of the log: a parser may put the document's text into it
            Log.errorf(
                    "event=parser-failed submissionId=%s failure=%s at=%s",
                    received.submission().submissionId(), e.getClass().getName(), place(e));
            return new ParseResult.Rejected(
                    RejectionReason.PARSER_FAILURE,
                    "The parser failed on this document (%s); the fault is the parser's."
                            .formatted(e.getClass().getSimpleName()));
        }
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "unknown" : trace[0].toString();
    }

    private ParsedEvent parsed(SubmissionRef submission, ParseResult.Parsed parsed) {
        byte[] value = bytes(new ReportParsed(submission, ReportParser.VERSION, parsed.report()));
        if (value.length > configuration.maxEventBytes()) {
            return rejected(
                    submission,
                    RejectionReason.TOO_LARGE,
                    "What was read takes %d bytes, more than the %d an event may have."
                            .formatted(value.length, configuration.maxEventBytes()));
        }
        return new ParsedEvent(event(EventType.REPORT_PARSED, submission), value, "parsed");
    }

    private ParsedEvent rejected(SubmissionRef submission, RejectionReason reason, String detail) {
        var rejection = new DocumentRejected(submission, ReportParser.VERSION, reason, detail);
        return new ParsedEvent(event(EventType.DOCUMENT_REJECTED, submission), bytes(rejection), reason.name());
    }

    private CloudEvent event(EventType type, SubmissionRef submission) {
        String id = EventIds.of(type, submission.submissionId(), ReportParser.VERSION);
        return new CloudEvent(id, type, SOURCE, clock.instant(), JSON, submission);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the contract has no JSON form", e);
        }
    }
}
