package io.gouji.ingest.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The bytes of one submission. */
@Entity
@Table(name = "document")
class DocumentEntity {

    @Id
    @Column(name = "submission_id")
    private UUID submissionId;

    @Column(updatable = false)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected DocumentEntity() {}

    DocumentEntity(UUID submissionId, byte[] content) {
        this.submissionId = submissionId;
        this.content = content;
    }

    UUID submissionId() {
        return submissionId;
    }

    byte[] content() {
        return content;
    }
}
