package io.gouji.contract.event;

import java.util.List;
import java.util.Map;

/** Default names of the Kafka topics, and how each must be set up; a deployment may configure others. */
public final class Topics {

    /** Raw documents, ingest to parse. */
    public static final String DOCUMENTS = "gouji.documents.v1";

    /** Raw documents someone is waiting for, ingest to parse. */
    public static final String DOCUMENTS_INTERACTIVE = "gouji.documents.interactive.v1";

    /** Parsed reports and rejections, parse to audit and ingest. */
    public static final String REPORTS = "gouji.reports.v1";

    /** Completed audits, audit to ingest and anyone. */
    public static final String AUDITS = "gouji.audits.v1";

    /** Requests to audit again, audit to audit. */
    public static final String AUDITS_REQUESTED = "gouji.audits.requested.v1";

    /** Alerts, audit to subscribers. */
    public static final String ALERTS = "gouji.alerts.v1";

    /** Every topic, those for dead letters included. */
    public static final List<Topic> ALL = List.of(
            new Topic(DOCUMENTS),
            new Topic(DOCUMENTS_INTERACTIVE),
            new Topic(REPORTS),
            new Topic(AUDITS),
            new Topic(AUDITS_REQUESTED),
            new Topic(ALERTS),
            new Topic(deadLetters(DOCUMENTS, "parse-service")),
            new Topic(deadLetters(DOCUMENTS_INTERACTIVE, "parse-service")),
            new Topic(deadLetters(REPORTS, "audit-service")),
            new Topic(deadLetters(AUDITS_REQUESTED, "audit-service")),
            new Topic(deadLetters(REPORTS, "ingest-service")),
            new Topic(deadLetters(AUDITS, "ingest-service")));

    private Topics() {}

    /** Where a consumer puts the records of a topic it could not handle. */
    public static String deadLetters(String topic, String service) {
        return topic + "." + service + ".dlq";
    }

    /**
     * A topic.
     *
     * @param name its default name
     */
    public record Topic(String name) {

        /**
         * Records as large as the largest document, kept for ever: replaying the documents re-reads everything with a
         * better parser.
         */
        public Map<String, String> configuration() {
            return Map.of("max.message.bytes", Integer.toString(18 * 1024 * 1024), "retention.ms", "-1");
        }
    }
}
