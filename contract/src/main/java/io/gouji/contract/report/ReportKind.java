package io.gouji.contract.report;

/** Whose figures a report gives. */
public enum ReportKind {
    /** One body's own. */
    OWN("own"),
    /** A region's: the body that reports and every body below it. */
    AGGREGATED("aggregated");

    private final String code;

    ReportKind(String code) {
        this.code = code;
    }

    /** The code used on the wire. */
    public String code() {
        return code;
    }
}
