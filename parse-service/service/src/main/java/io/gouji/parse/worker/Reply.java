package io.gouji.parse.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.ParseResult;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What a worker answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Parsed.class, name = "parsed"),
    @JsonSubTypes.Type(value = Reply.Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = Reply.Failed.class, name = "failed")
})
sealed interface Reply {

    /** Most bytes of an answer, so that a worker cannot fill the memory of the service. */
    int LONGEST = 64 * 1024 * 1024;

    /** The document was read. */
    record Parsed(ParsedReport report, String mediaType) implements Reply {}

    /** The document was refused. */
    record Rejected(RejectionReason reason, String detail) implements Reply {}

    /**
     * The parser threw; the worker may be damaged and is not to be asked again.
     *
     * @param failure the simple name of what was thrown
     */
    record Failed(String failure) implements Reply {}

    static Reply of(ParseResult result) {
        return switch (result) {
            case ParseResult.Parsed(ParsedReport report, String mediaType) -> new Parsed(report, mediaType);
            case ParseResult.Rejected(RejectionReason reason, String detail) -> new Rejected(reason, detail);
        };
    }

    default byte[] bytes() throws IOException {
        byte[] json = GoujiJson.mapper().writeValueAsBytes(this);
        return json.length <= LONGEST
                ? json
                : new Rejected(
                                RejectionReason.TOO_LARGE,
                                "What was read takes %d bytes, the limit is %d.".formatted(json.length, LONGEST))
                        .bytes();
    }

    default void write(DataOutputStream out) throws IOException {
        Frames.write(out, bytes());
        out.flush();
    }

    static Reply read(DataInputStream in) throws IOException {
        return GoujiJson.mapper().readValue(Frames.read(in, LONGEST), Reply.class);
    }
}
