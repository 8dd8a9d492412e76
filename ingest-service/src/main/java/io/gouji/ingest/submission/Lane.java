package io.gouji.ingest.submission;

/** How urgent a document is. */
public enum Lane {
    /** One of many. */
    BULK,
    /** Somebody waits for what becomes of it. */
    INTERACTIVE
}
