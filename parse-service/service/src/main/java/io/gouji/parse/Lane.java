package io.gouji.parse;

/** Which of the topics a document came by. */
public enum Lane {
    /** Nobody waits for it. */
    BULK,
    /** Someone waits for it. */
    INTERACTIVE
}
