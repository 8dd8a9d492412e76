package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gouji.ingest.submission.Stage;
import io.gouji.ingest.submission.Submission;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission as callers see it; what has not happened is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Submission", description = "One document received, and how far it has come over all services")
record SubmissionView(
        @Schema(description = "Identity, a UUIDv7", examples = "019349f2-6a31-7cc4-a2c5-0f6b6a2f9d11")
        UUID id,

        @Schema(description = "Identity of the reporting agency", examples = "青溪县教育局")
        String agency,

        @Schema(description = "Report year", examples = "2024")
        int year,

        @Schema(
                description = "1 for the first document of the agency for the year, one more for each other",
                examples = "1")
        int version,

        @Schema(description = "SHA-256 of the document, lower case hexadecimal")
        String sha256,

        @Schema(description = "Length of the document in bytes", examples = "17204")
        int size,

        @Schema(description = "Declared media type", examples = "text/html; charset=GBK")
        String mediaType,

        @Schema(description = "True when nobody is alerted") boolean trial,

        @Schema(description = "The furthest stage reached") Stage stage,

        @Schema(description = "When it was stored") Instant receivedAt,

        @Schema(description = "When the broker acknowledged it") @Nullable
        Instant publishedAt,

        @Schema(description = "When it was read") @Nullable Instant parsedAt,

        @Schema(description = "When it was found unreadable") @Nullable
        Instant rejectedAt,

        @Schema(description = "Why it could not be read") @Nullable
        RejectionView rejection,

        @Schema(description = "When it was last audited") @Nullable
        Instant auditedAt,

        @Schema(description = "How many inconsistencies the last audit found", examples = "3") @Nullable
        Integer findings,

        @Schema(description = "When the document of this trial was forgotten") @Nullable
        Instant expiredAt) {

    /** Why a document could not be read. */
    @Schema(name = "Rejection", description = "Why a document could not be read")
    record RejectionView(
            @Schema(description = "A stable code", examples = "NO_TABLES")
            String reason,

            @Schema(description = "What was met, and what to do")
            String detail) {}

    static SubmissionView of(Submission submission) {
        var progress = submission.progress();
        var rejection = progress.rejection();
        var audit = progress.audit();
        return new SubmissionView(
                submission.id(),
                submission.agency(),
                submission.year(),
                submission.version(),
                submission.sha256(),
                submission.size(),
                submission.mediaType(),
                submission.trial(),
                submission.stage(),
                submission.receivedAt(),
                progress.publishedAt(),
                progress.parsedAt(),
                rejection == null ? null : rejection.at(),
                rejection == null ? null : new RejectionView(rejection.reason(), rejection.detail()),
                audit == null ? null : audit.at(),
                audit == null ? null : audit.findings(),
                progress.expiredAt());
    }
}
