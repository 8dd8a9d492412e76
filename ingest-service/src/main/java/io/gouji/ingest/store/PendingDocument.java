package io.gouji.ingest.store;

import io.gouji.ingest.submission.Submission;

/** A stored document the broker has not acknowledged yet. */
public final class PendingDocument {

    private final Submission submission;
    private final byte[] content;

    PendingDocument(Submission submission, byte[] content) {
        this.submission = submission;
        this.content = content;
    }

    /** What it belongs to. */
    public Submission submission() {
        return submission;
    }

    /** The document, byte for byte as received; not to be written to. */
    public byte[] content() {
        return content;
    }
}
