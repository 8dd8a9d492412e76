package io.gouji.ingest.rest;

import io.gouji.ingest.registry.Registration;
import io.gouji.ingest.submission.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table that was not imported, as RFC 9457 writes it, with every fault. */
@Schema(name = "ImportProblem", description = "Why a table was not imported")
record ImportProblem(
        @Schema(description = "Which problem it is, stable", examples = "/problems/import-refused")
        String type,

        @Schema(description = "The problem in words, the same every time")
        String title,

        @Schema(description = "The HTTP status", examples = "422")
        int status,

        @Schema(description = "What was met, where, and what to do")
        String detail,

        @Schema(description = "The faults, by line, the first thousand")
        List<FaultView> faults) {

    private static final int MOST = 1000;

    ImportProblem {
        faults = List.copyOf(faults);
    }

    /** Something wrong on one line. */
    @Schema(name = "Fault", description = "Something wrong on one line")
    record FaultView(
            @Schema(description = "The line, from 1", examples = "7")
            int line,

            @Schema(description = "What is wrong") String detail) {}

    static ImportProblem of(List<Registration.Fault> faults) {
        var problem = ProblemDocument.of(
                Problem.IMPORT_REFUSED,
                "Nothing was imported, because " + faults.size()
                        + " things are wrong with the table; mend them and send all of it again.");
        return new ImportProblem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                faults.stream()
                        .limit(MOST)
                        .map(fault -> new FaultView(fault.line(), fault.detail()))
                        .toList());
    }
}
