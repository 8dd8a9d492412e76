package io.gouji.ingest.store;

import io.gouji.ingest.submission.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the ledger. Its progress is written by updates that never take back what is known, not through here. */
@Entity
@Table(name = "submission")
class SubmissionEntity {

    @Id
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private String agency;

    @Column(name = "reporting_year", updatable = false)
    private int reportingYear;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "size_bytes", updatable = false)
    private int sizeBytes;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private boolean trial;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "parsed_at")
    private @Nullable Instant parsedAt;

    @Column(name = "rejected_at")
    private @Nullable Instant rejectedAt;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "rejection_detail")
    private @Nullable String rejectionDetail;

    @Column(name = "audited_at")
    private @Nullable Instant auditedAt;

    @Column(name = "findings")
    private @Nullable Integer findings;

    @Column(name = "expired_at")
    private @Nullable Instant expiredAt;

    /** Derived by the database, for filtering. */
    @Column(name = "stage", insertable = false, updatable = false)
    private @Nullable String stage;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionEntity() {}

    SubmissionEntity(Submission submission) {
        this.id = submission.id();
        this.agency = submission.agency();
        this.reportingYear = submission.year();
        this.version = submission.version();
        this.sha256 = submission.sha256();
        this.sizeBytes = submission.size();
        this.mediaType = submission.mediaType();
        this.trial = submission.trial();
        this.receivedAt = submission.receivedAt();
    }

    boolean isExpired() {
        return expiredAt != null;
    }

    String sha256() {
        return sha256;
    }

    int version() {
        return version;
    }

    Submission toSubmission() {
        return new Submission(
                id, agency, reportingYear, version, sha256, sizeBytes, mediaType, trial, receivedAt, progress());
    }

    private Submission.Progress progress() {
        Submission.Rejection rejection = rejectedAt == null || rejectionReason == null || rejectionDetail == null
                ? null
                : new Submission.Rejection(rejectedAt, rejectionReason, rejectionDetail);
        Submission.Audit audit =
                auditedAt == null || findings == null ? null : new Submission.Audit(auditedAt, findings);
        return new Submission.Progress(publishedAt, parsedAt, rejection, audit, expiredAt);
    }
}
