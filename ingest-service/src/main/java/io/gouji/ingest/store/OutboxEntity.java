package io.gouji.ingest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission the broker has not acknowledged yet. */
@Entity
@Table(name = "outbox")
class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "agency_id")
    private String agency;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(name = "created_at")
    private Instant createdAt;

    private boolean interactive;

    @SuppressWarnings("NullAway.Init")
    protected OutboxEntity() {}

    OutboxEntity(String agency, UUID submissionId, Instant createdAt, boolean interactive) {
        this.agency = agency;
        this.submissionId = submissionId;
        this.createdAt = createdAt;
        this.interactive = interactive;
    }

    boolean interactive() {
        return interactive;
    }

    UUID submissionId() {
        return submissionId;
    }
}
