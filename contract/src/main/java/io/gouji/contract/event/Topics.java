package io.gouji.contract.event;

/** Default names of the Kafka topics; a deployment may configure others. */
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

    private Topics() {}

    /** Where a consumer puts the records of a topic it could not handle. */
    public static String deadLetters(String topic, String service) {
        return topic + "." + service + ".dlq";
    }
}
