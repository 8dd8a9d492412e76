package io.gouji.contract.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event, as Kafka record headers in CloudEvents 1.0 binary mode. The record's value is the data,
 * untouched.
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
        return submission.agencyId() + "/" + submission.reportingYear();
    }

    /** Header names and values, in a fixed order. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", type.type());
        headers.put("ce_source", source);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject());
        headers.put("content-type", contentType);
        headers.put("ce_agencyid", submission.agencyId());
        headers.put("ce_reportingyear", Integer.toString(submission.reportingYear()));
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
     * @throws IllegalArgumentException when a header is missing or malformed; the message names it
     */
    public static CloudEvent fromHeaders(Function<String, @Nullable String> header) {
        return new CloudEvent(
                required(header, "ce_id"),
                EventType.of(required(header, "ce_type")),
                required(header, "ce_source"),
                instant(required(header, "ce_time")),
                required(header, "content-type"),
                new SubmissionRef(
                        required(header, "ce_submissionid"),
                        integer(header, "ce_submissionversion"),
                        required(header, "ce_agencyid"),
                        integer(header, "ce_reportingyear"),
                        required(header, "ce_sha256"),
                        Boolean.parseBoolean(header.apply("ce_trial"))));
    }

    private static String required(Function<String, @Nullable String> header, String name) {
        String value = header.apply(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("record header missing: " + name);
        }
        return value;
    }

    private static int integer(Function<String, @Nullable String> header, String name) {
        String value = required(header, name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("record header " + name + " is not a whole number: " + value, e);
        }
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("record header ce_time is not a time: " + value, e);
        }
    }
}
