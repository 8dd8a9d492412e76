package io.gouji.contract.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributes every event has, as Kafka record headers in CloudEvents 1.0 binary mode. They are all there are of an
 * event about an agency that has sent nothing; one about a submission has more, see {@link CloudEvent}.
 *
 * @param id the same for the same event however often it is sent; see {@link EventIds}
 * @param type what happened
 * @param source the service that says so, a URI reference
 * @param time when it happened
 * @param contentType media type of the data
 * @param about which agency and year it is about
 */
public record AgencyEvent(String id, EventType type, String source, Instant time, String contentType, About about) {

    /**
     * Whom an event is about.
     *
     * @param agencyId identity of the reporting agency, also the record key
     * @param reportingYear the report year
     */
    public record About(String agencyId, int reportingYear) {}

    /** The subject: agency and year, for a person who reads the topic. */
    public String subject() {
        return about.agencyId() + "/" + about.reportingYear();
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
        headers.put("ce_agencyid", about.agencyId());
        headers.put("ce_reportingyear", Integer.toString(about.reportingYear()));
        return headers;
    }

    /**
     * Reads the attributes back; those of an event about a submission too, without what is said of it.
     *
     * @param header gives the value of a header, null when the record has none
     * @throws IllegalArgumentException when a header is missing or malformed; the message names it
     */
    public static AgencyEvent fromHeaders(Function<String, @Nullable String> header) {
        return new AgencyEvent(
                required(header, "ce_id"),
                EventType.of(required(header, "ce_type")),
                required(header, "ce_source"),
                instant(required(header, "ce_time")),
                required(header, "content-type"),
                new About(required(header, "ce_agencyid"), integer(header, "ce_reportingyear")));
    }

    static String required(Function<String, @Nullable String> header, String name) {
        String value = header.apply(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("record header missing: " + name);
        }
        return value;
    }

    static int integer(Function<String, @Nullable String> header, String name) {
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
