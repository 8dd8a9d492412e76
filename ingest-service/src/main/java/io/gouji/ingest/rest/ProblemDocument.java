package io.gouji.ingest.rest;

import io.gouji.ingest.submission.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as RFC 9457 writes it. */
@Schema(name = "Problem", description = "What is wrong (RFC 9457)")
record ProblemDocument(
        @Schema(description = "Which problem it is, stable", examples = "/problems/missing-year")
        String type,

        @Schema(description = "The problem in words, the same every time")
        String title,

        @Schema(description = "The HTTP status", examples = "400")
        int status,

        @Schema(description = "What was met, where, and what to do")
        String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem, String detail) {
        return new ProblemDocument("/problems/" + problem.code(), problem.title(), problem.status(), detail);
    }
}
