package io.gouji.ingest.store;

import io.gouji.ingest.submission.Lane;
import io.gouji.ingest.submission.Submission;

/** A stored document the broker has not acknowledged yet. */
public final class PendingDocument {

    private final Submission submission;
    private final byte[] content;
    private final Lane lane;

    PendingDocument(Submission submission, byte[] content, Lane lane) {
        this.submission = submission;
        this.content = content;
        this.lane = lane;
    }

    /** What it belongs to. */
    public Submission submission() {
        return submission;
    }

    /** Which way it goes. */
    public Lane lane() {
        return lane;
    }

    /** The document, byte for byte as received; not to be written to. */
    public byte[] content() {
        return content;
    }
}
