package io.gouji.ingest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An archive that was received. */
@Entity
@Table(name = "batch")
class BatchEntity {

    @Id
    private UUID id;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected BatchEntity() {}

    BatchEntity(UUID id, Instant receivedAt) {
        this.id = id;
        this.receivedAt = receivedAt;
    }

    void finish(Instant at) {
        finishedAt = at;
    }

    UUID id() {
        return id;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
