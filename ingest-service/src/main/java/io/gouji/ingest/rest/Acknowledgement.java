package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import io.gouji.ingest.submission.Receipt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a stream answers to one line.
 *
 * @param line the line's number, from 1
 * @param status what {@code POST /v1/submissions} would have answered
 * @param id identity of the submission; null with a problem
 * @param agency the agency it was stored for; null with a problem
 * @param year the report year it was stored for; null with a problem
 * @param version its version; null with a problem
 * @param problem why nothing was stored; null when it was
 * @param retryAfterSeconds when to send the line again; null when that would not help
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Acknowledgement(
        long line,
        int status,
        @Nullable UUID id,
        @Nullable String agency,
        @Nullable Integer year,
        @Nullable Integer version,
        @Nullable ProblemDocument problem,
        @Nullable Integer retryAfterSeconds) {

    private static final int CREATED = 201;
    private static final int OK = 200;

    static Acknowledgement of(long line, Receipt receipt) {
        var submission = receipt.submission();
        return new Acknowledgement(
                line,
                receipt.created() ? CREATED : OK,
                submission.id(),
                submission.agency(),
                submission.year(),
                submission.version(),
                null,
                null);
    }

    static Acknowledgement of(long line, ProblemException why) {
        return of(line, why.problem(), String.valueOf(why.getMessage()), null);
    }

    static Acknowledgement of(long line, Problem problem, String detail, @Nullable Integer retryAfterSeconds) {
        return new Acknowledgement(
                line, problem.status(), null, null, null, null, ProblemDocument.of(problem, detail), retryAfterSeconds);
    }
}
