package io.gouji.ingest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was answered to a request that named a key. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyKeyEntity {

    @Id
    private String key;

    private String fingerprint;

    @Column(name = "submission_id")
    private UUID submissionId;

    private boolean created;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotencyKeyEntity() {}

    IdempotencyKeyEntity(String key, String fingerprint, UUID submissionId, boolean created, Instant createdAt) {
        this.key = key;
        this.fingerprint = fingerprint;
        this.submissionId = submissionId;
        this.created = created;
        this.createdAt = createdAt;
    }

    String fingerprint() {
        return fingerprint;
    }

    UUID submissionId() {
        return submissionId;
    }

    boolean created() {
        return created;
    }
}
