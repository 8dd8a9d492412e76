package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gouji.ingest.submission.Acceptance;
import io.gouji.ingest.submission.Batch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An archive as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Batch", description = "An archive of documents that was received, and what became of each")
record BatchView(
        @Schema(description = "Identity, a UUIDv7") UUID id,

        @Schema(description = "When work on it began") Instant receivedAt,

        @Schema(
                description = "When every entry had its outcome; absent before, and for ever when the service ended"
                        + " meanwhile: send the archive again then, what is stored is recognised")
        @Nullable
        Instant finishedAt,

        @Schema(description = "How many documents were stored", examples = "57")
        long stored,

        @Schema(description = "How many documents were known already", examples = "1")
        long known,

        @Schema(description = "How many entries were refused", examples = "2")
        long refused,

        @Schema(description = "The entries, in the archive's order; without folders")
        List<EntryView> entries) {

    BatchView {
        entries = List.copyOf(entries);
    }

    /** What became of an entry. */
    enum Outcome {
        /** It is a new submission. */
        STORED,
        /** It is the submission of before. */
        KNOWN,
        /** It is none. */
        REFUSED
    }

    /** One entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchEntry", description = "One entry of an archive")
    record EntryView(
            @Schema(description = "Its path in the archive", examples = "示例县教育局/2024.html")
            String name,

            @Schema(description = "STORED as a new submission, KNOWN as the one it made before, or REFUSED")
            Outcome outcome,

            @Schema(description = "The submission; absent when it was refused") @Nullable
            SubmissionView submission,

            @Schema(description = "Why it was refused") @Nullable
            ProblemDocument problem) {

        static EntryView of(Batch.Entry entry) {
            return switch (entry.outcome()) {
                case Acceptance.Accepted(var receipt) ->
                    new EntryView(
                            entry.name(),
                            receipt.created() ? Outcome.STORED : Outcome.KNOWN,
                            SubmissionView.of(receipt.submission()),
                            null);
                case Acceptance.Refused(var why) ->
                    new EntryView(
                            entry.name(),
                            Outcome.REFUSED,
                            null,
                            ProblemDocument.of(why.problem(), String.valueOf(why.getMessage())));
            };
        }
    }

    static BatchView of(Batch batch) {
        var entries = batch.entries().stream().map(EntryView::of).toList();
        return new BatchView(
                batch.id(),
                batch.receivedAt(),
                batch.finishedAt(),
                count(entries, Outcome.STORED),
                count(entries, Outcome.KNOWN),
                count(entries, Outcome.REFUSED),
                entries);
    }

    private static long count(List<EntryView> entries, Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }
}
