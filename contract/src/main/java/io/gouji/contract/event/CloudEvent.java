package io.gouji.contract.event;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event about a submission, as Kafka record headers in CloudEvents 1.0 binary mode. The record's
 * value is the data, untouched.
 *
 * @param id the same for the same event however often it is sent; see {@link EventIds}
 * @param type what happened
 * @param source the service that says so, a URI reference
 * @param time when it happened
 * @param contentType media type of the data
 * @param submission which submission it is about
 */
public record CloudEvent(
        String id, EventType type, String source, Instant time, String contentType, SubmissionRef submission) {

    /** The subject: agency and year, for a person who reads the topic. */
    public String subject() {
        return common().subject();
    }

    /** Header names and values, in a fixed order. */
    public Map<String, String> headers() {
        var headers = common().headers();
        headers.put("ce_submissionid", submission.submissionId());
        headers.put("ce_submissionversion", Integer.toString(submission.version()));
        headers.put("ce_sha256", submission.sha256());
        headers.put("ce_trial", Boolean.toString(submission.trial()));
        return headers;
    }

    /**
     * Reads the attributes back.
     *
     * @param header gives the value of a header, null when the record has none
     * @throws IllegalArgumentException when a header is missing or malformed, also when the event is about no
     *     submission; the message names it
     */
    public static CloudEvent fromHeaders(Function<String, @Nullable String> header) {
        var common = AgencyEvent.fromHeaders(header);
        return new CloudEvent(
                common.id(),
                common.type(),
                common.source(),
                common.time(),
                common.contentType(),
                new SubmissionRef(
                        AgencyEvent.required(header, "ce_submissionid"),
                        AgencyEvent.integer(header, "ce_submissionversion"),
                        common.about().agencyId(),
                        common.about().reportingYear(),
                        AgencyEvent.required(header, "ce_sha256"),
                        Boolean.parseBoolean(header.apply("ce_trial"))));
    }

    private AgencyEvent common() {
        return new AgencyEvent(
                id,
                type,
                source,
                time,
                contentType,
                new AgencyEvent.About(submission.agencyId(), submission.reportingYear()));
    }
}
