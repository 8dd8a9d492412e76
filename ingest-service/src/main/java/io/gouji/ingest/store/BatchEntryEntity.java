package io.gouji.ingest.store;

import io.gouji.ingest.submission.Acceptance;
import io.gouji.ingest.submission.Batch;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.Receipt;
import io.gouji.ingest.submission.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one entry of an archive: a submission, or a problem. */
@Entity
@Table(name = "batch_entry")
class BatchEntryEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "batch_id")
    private UUID batchId;

    private String name;

    @Column(name = "submission_id")
    private @Nullable UUID submissionId;

    private boolean created;

    private @Nullable String problem;

    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected BatchEntryEntity() {}

    BatchEntryEntity(UUID batchId, Batch.Entry entry) {
        this.batchId = batchId;
        this.name = entry.name();
        switch (entry.outcome()) {
            case Acceptance.Accepted(Receipt(Submission submission, boolean isNew)) -> {
                this.submissionId = submission.id();
                this.created = isNew;
            }
            case Acceptance.Refused(var why) -> {
                this.problem = why.problem().code();
                this.detail = String.valueOf(why.getMessage());
            }
        }
    }

    @Nullable
    UUID submissionId() {
        return submissionId;
    }

    /** The entry, given the submissions there are by id. */
    Batch.Entry toEntry(Map<UUID, Submission> submissions) {
        var submission = submissionId == null ? null : submissions.get(submissionId);
        return new Batch.Entry(
                name,
                submission != null
                        ? new Acceptance.Accepted(new Receipt(submission, created))
                        : new Acceptance.Refused(
                                Problem.ofCode(Objects.requireNonNull(problem)).with(Objects.requireNonNull(detail))));
    }
}
