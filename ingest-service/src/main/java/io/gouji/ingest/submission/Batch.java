package io.gouji.ingest.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An archive of documents that was received, and what became of each of its entries.
 *
 * @param id its identity, a UUIDv7
 * @param receivedAt when work on it began
 * @param finishedAt when every entry had its outcome; null before, and for ever when the service ended meanwhile
 * @param entries the entries that have their outcome, in the archive's order
 */
public record Batch(UUID id, Instant receivedAt, @Nullable Instant finishedAt, List<Entry> entries) {

    public Batch {
        entries = List.copyOf(entries);
    }

    /**
     * One document of it.
     *
     * @param name its path in the archive
     * @param outcome what became of it
     */
    public record Entry(String name, Acceptance outcome) {}
}
