package io.gouji.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gouji.ingest.registry.Registration;
import io.gouji.ingest.submission.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What is wrong (RFC 9457)")
record ProblemDocument(
        @Schema(description = "Which problem it is, stable", examples = "/problems/missing-year")
        String type,

        @Schema(description = "The problem in words, the same every time")
        String title,

        @Schema(description = "The HTTP status", examples = "400")
        int status,

        @Schema(description = "What was met, where, and what to do")
        String detail,

        @Schema(description = "Of a table, what is wrong on which line; the first thousand faults") @Nullable
        List<FaultView> faults) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_FAULTS = 1000;

    ProblemDocument {
        faults = faults == null ? null : List.copyOf(faults);
    }

    /** Something wrong on one line. */
    @Schema(name = "Fault", description = "Something wrong on one line")
    record FaultView(
            @Schema(description = "The line, from 1", examples = "7")
            int line,

            @Schema(description = "What is wrong") String detail) {}

    static ProblemDocument of(Problem problem, String detail) {
        return of(problem, detail, null);
    }

    /** The problem of a table that was not imported. */
    static ProblemDocument of(List<Registration.Fault> faults) {
        return of(
                Problem.IMPORT_REFUSED,
                "Nothing was imported, because " + faults.size()
                        + " things are wrong with the table; mend them and send all of it again.",
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> new FaultView(fault.line(), fault.detail()))
                        .toList());
    }

    private static ProblemDocument of(Problem problem, String detail, @Nullable List<FaultView> faults) {
        return new ProblemDocument("/problems/" + problem.code(), problem.title(), problem.status(), detail, faults);
    }
}
