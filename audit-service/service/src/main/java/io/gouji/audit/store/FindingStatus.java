package io.gouji.audit.store;

/** Where a finding is in its life. */
public enum FindingStatus {
    /** The latest version of the report has it. */
    OPEN,
    /** An earlier version of the report had it. */
    RESOLVED
}
