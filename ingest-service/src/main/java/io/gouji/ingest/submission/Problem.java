package io.gouji.ingest.submission;

import java.time.Duration;
import java.util.Arrays;

/** Everything that can be wrong with a request or with its handling. The codes are stable: callers branch on them. */
public enum Problem {
    MALFORMED_REQUEST("malformed-request", "The request cannot be read", 400),
    MISSING_FILE("missing-file", "No document was sent", 400),
    EMPTY_DOCUMENT("empty-document", "The document is empty", 400),
    MISSING_AGENCY("missing-agency", "The agency is missing", 400),
    INVALID_AGENCY("invalid-agency", "The agency id is malformed", 400),
    MISSING_YEAR("missing-year", "The report year is missing", 400),
    INVALID_YEAR("invalid-year", "The report year is not a year", 400),
    YEAR_OUT_OF_RANGE("year-out-of-range", "There can be no report for this year", 422),
    INVALID_TRIAL("invalid-trial", "The trial flag is malformed", 400),
    INVALID_INTERACTIVE("invalid-interactive", "The interactive flag is malformed", 400),
    INVALID_IDEMPOTENCY_KEY("invalid-idempotency-key", "The idempotency key is malformed", 400),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "The idempotency key belongs to another request", 422),
    INVALID_AGENCY_ENTRY("invalid-agency-entry", "The agency cannot be registered so", 422),
    INVALID_TABLE("invalid-table", "The table cannot be read", 400),
    IMPORT_REFUSED("import-refused", "The table was not imported", 422),
    UNKNOWN_AGENCY("unknown-agency", "The agency is not registered", 422),
    AGENCY_NOT_FOUND("agency-not-found", "There is no such agency", 404),
    INVALID_FILTER("invalid-filter", "The list cannot be filtered so", 400),
    DOCUMENT_TOO_LARGE("document-too-large", "The document is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "This is not a document", 415),
    LINE_MALFORMED("line-malformed", "The line is no JSON object", 400),
    LINE_NOT_UTF8("line-not-utf-8", "The line is not UTF-8", 400),
    LINE_TOO_LONG("line-too-long", "The line is too long", 413),
    MISSING_DOCUMENT("missing-document", "The line has no document", 400),
    INVALID_DOCUMENT("invalid-document", "The document is not Base64", 400),
    TOO_MANY_SUBMISSIONS("too-many-submissions", "The agency submits too often", 429),
    TOO_MANY_STREAMS("too-many-streams", "Too many streams at once", 429),
    INVALID_ARCHIVE("invalid-archive", "The body is no ZIP archive", 400),
    EMPTY_ARCHIVE("empty-archive", "The archive holds no documents", 400),
    ARCHIVE_TOO_LARGE("archive-too-large", "The archive is too large", 413),
    TOO_MANY_ARCHIVES("too-many-archives", "Too many archives at once", 429),
    ENTRY_UNSAFE_PATH("entry-unsafe-path", "The entry's path leads out of the archive", 422),
    ENTRY_NAME_UNREADABLE("entry-name-unreadable", "The entry's name cannot be read", 422),
    ENTRY_ENCRYPTED("entry-encrypted", "The entry is encrypted", 422),
    ENTRY_NESTED("entry-nested-archive", "The entry is an archive itself", 422),
    ENTRY_TOO_COMPRESSED("entry-too-compressed", "The entry is packed more tightly than a document can be", 422),
    ENTRY_CORRUPT("entry-corrupt", "The entry cannot be unpacked", 422),
    ENTRY_UNADDRESSED("entry-unaddressed", "Nobody says whose report the entry is", 422),
    ENTRY_DUPLICATE("entry-duplicate", "Another entry is for the same agency and year", 422),
    BATCH_NOT_FOUND("batch-not-found", "There is no such batch", 404),
    SUBMISSION_NOT_FOUND("submission-not-found", "There is no such submission", 404),
    NOT_FOUND("not-found", "There is nothing at this address", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "The address does not know this method", 405),
    NOT_ACCEPTABLE("not-acceptable", "The answer cannot be given in this form", 406),
    STORE_UNAVAILABLE("store-unavailable", "Submissions cannot be stored at the moment", 503),
    INTERNAL("internal", "The service failed", 500);

    private final String code;
    private final String title;
    private final int status;

    Problem(String code, String title, int status) {
        this.code = code;
        this.title = title;
        this.status = status;
    }

    /**
     * The problem of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Problem ofCode(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown problem: " + code));
    }

    /** A stable name, the last part of the problem's type. */
    public String code() {
        return code;
    }

    /** What kind of problem it is, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** This problem as an exception. */
    public ProblemException with(String detail) {
        return new ProblemException(this, detail, null);
    }

    /** This problem as an exception, for a request that may be sent again later. */
    public ProblemException with(String detail, Duration retryAfter) {
        return new ProblemException(this, detail, retryAfter);
    }
}
