package io.gouji.contract.event;

/** The CloudEvents types. */
public enum EventType {
    DOCUMENT_RECEIVED("io.gouji.document.received.v1"),
    DOCUMENT_REJECTED("io.gouji.document.rejected.v1"),
    REPORT_PARSED("io.gouji.report.parsed.v1"),
    REPORT_AUDITED("io.gouji.report.audited.v1"),
    AUDIT_REQUESTED("io.gouji.audit.requested.v1"),
    FINDING_OPENED("io.gouji.finding.opened.v1"),
    FINDING_CHANGED("io.gouji.finding.changed.v1"),
    FINDING_RESOLVED("io.gouji.finding.resolved.v1"),
    REPORT_OVERDUE("io.gouji.report.overdue.v1"),
    AUDITS_EXPECTED("io.gouji.audits.expected.v1"),
    AUDITS_MISSING("io.gouji.audits.missing.v1");

    private final String type;

    EventType(String type) {
        this.type = type;
    }

    /** The value of the CloudEvents attribute {@code type}. */
    public String type() {
        return type;
    }

    /**
     * Finds an event type by its CloudEvents name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static EventType of(String type) {
        for (EventType candidate : values()) {
            if (candidate.type.equals(type)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("unknown event type: " + type);
    }
}
