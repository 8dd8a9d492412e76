package io.gouji.ingest.submission;

/** How far a submission has come over all services. */
public enum Stage {
    /** Stored here; the broker has not acknowledged it yet. */
    RECEIVED,
    /** Acknowledged by the broker. */
    PUBLISHED,
    /** It could not be read as an annual report. */
    REJECTED,
    /** Read. */
    PARSED,
    /** Every rule was evaluated. */
    AUDITED;

    /** True when nothing more is to be expected. */
    public boolean isSettled() {
        return this == REJECTED || this == AUDITED;
    }
}
