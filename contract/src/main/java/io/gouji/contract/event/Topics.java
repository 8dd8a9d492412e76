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

    /** What the ledger expects to be audited, ingest to audit. */
    public static final String AUDITS_EXPECTED = "gouji.audits.expected.v1";

    /** Which of that is not held, audit to ingest. */
    public static final String AUDITS_MISSING = "gouji.audits.missing.v1";

    /** Alerts, audit to subscribers; of missing reports, ingest to subscribers. */
    public static final String ALERTS = "gouji.alerts.v1";

    /** Every topic, those for dead letters included. */
    public static final List<Topic> ALL = List.of(
            new Topic(DOCUMENTS),
            new Topic(DOCUMENTS_INTERACTIVE),
            new Topic(REPORTS),
            new Topic(AUDITS),
            new Topic(AUDITS_REQUESTED),
            new Topic(AUDITS_EXPECTED, Topic.A_WEEK),
            new Topic(AUDITS_MISSING, Topic.A_WEEK),
            new Topic(ALERTS),
            new Topic(deadLetters(DOCUMENTS, "parse-service")),
            new Topic(deadLetters(DOCUMENTS_INTERACTIVE, "parse-service")),
            new Topic(deadLetters(REPORTS, "audit-service")),
            new Topic(deadLetters(AUDITS_REQUESTED, "audit-service")),
            new Topic(deadLetters(AUDITS_EXPECTED, "audit-service")),
            new Topic(deadLetters(REPORTS, "ingest-service")),
            new Topic(deadLetters(AUDITS, "ingest-service")),
            new Topic(deadLetters(AUDITS_MISSING, "ingest-service")));

    private Topics() {}

    /** Where a consumer puts the records of a topic it could not handle. */
    public static String deadLetters(String topic, String service) {
        return topic + "." + service + ".dlq";
    }

    /**
     * A topic.
     *
     * @param name its default name
     * @param retentionMs how long its records are kept; {@link #FOR_EVER} for as long as there is room
     */
    public record Topic(String name, long retentionMs) {

        /** Replaying the documents re-reads everything with a better parser. */
        static final long FOR_EVER = -1;

        /** What is asked again anyway. */
        static final long A_WEEK = 7L * 24 * 60 * 60 * 1000;

        Topic(String name) {
            this(name, FOR_EVER);
        }

        /** Records as large as the largest document, kept for as long as they are of use. */
        public Map<String, String> configuration() {
            return Map.of(
                    "max.message.bytes", Integer.toString(18 * 1024 * 1024),
                    "retention.ms", Long.toString(retentionMs));
        }
    }
}
