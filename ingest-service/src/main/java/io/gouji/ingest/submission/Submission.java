package io.gouji.ingest.submission;

import io.gouji.contract.event.SubmissionRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document received for an agency and a year, and how far it has come. Everything but its progress is immutable.
 *
 * @param id its identity, a UUIDv7
 * @param agency identity of the reporting agency
 * @param year the report year the sender declared
 * @param version 1 for the first document of the agency for the year, then one more for each different one
 * @param sha256 SHA-256 of the document, lower case hexadecimal
 * @param size length of the document in bytes
 * @param mediaType the media type the sender declared, parameters included
 * @param trial true when nobody is to be alerted
 * @param receivedAt when it was stored here
 * @param progress what happened to it since
 */
public record Submission(
        UUID id,
        String agency,
        int year,
        int version,
        String sha256,
        int size,
        String mediaType,
        boolean trial,
        Instant receivedAt,
        Progress progress) {

    /** How far it has come. */
    public Stage stage() {
        return progress.stage();
    }

    /** How events refer to it. */
    public SubmissionRef ref() {
        return new SubmissionRef(id.toString(), version, agency, year, sha256, trial);
    }

    /**
     * When each stage was reached. Reports arrive in any order, so a later stage may be known before an earlier one.
     *
     * @param publishedAt when the broker acknowledged the document; null before
     * @param parsedAt when it was read; null before
     * @param rejection why it could not be read; null when it was not rejected
     * @param audit the latest audit; null before
     * @param expiredAt when its document was forgotten; null while it is kept
     */
    public record Progress(
            @Nullable Instant publishedAt,
            @Nullable Instant parsedAt,
            @Nullable Rejection rejection,
            @Nullable Audit audit,
            @Nullable Instant expiredAt) {

        /** Nothing has happened yet. */
        public static final Progress NONE = new Progress(null, null, null, null, null);

        /** The furthest stage reached; a document once rejected and later read counts as read. */
        Stage stage() {
            if (audit != null) {
                return Stage.AUDITED;
            }
            if (parsedAt != null) {
                return Stage.PARSED;
            }
            if (rejection != null) {
                return Stage.REJECTED;
            }
            return publishedAt != null ? Stage.PUBLISHED : Stage.RECEIVED;
        }
    }

    /**
     * Why a document could not be read.
     *
     * @param at when that was found
     * @param reason a stable code
     * @param detail what was met, for a person
     */
    public record Rejection(Instant at, String reason, String detail) {}

    /**
     * What an audit found.
     *
     * @param at when it was completed
     * @param findings how many inconsistencies
     */
    public record Audit(Instant at, int findings) {}
}
