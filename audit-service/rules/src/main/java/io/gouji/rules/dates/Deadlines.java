package io.gouji.rules.dates;

import io.gouji.contract.audit.RulePack;
import io.gouji.rules.Body;
import io.gouji.rules.Parameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/**
 * The last days on which reports may be published, in the year after the report year. A place may set earlier ones.
 *
 * @param governments for governments from the county upwards
 * @param departments for their departments
 * @param townships for townships and subdistricts, for which the statute names no day
 */
public record Deadlines(MonthDay governments, MonthDay departments, MonthDay townships) {

    private static final String GOVERNMENTS = "governments";
    private static final String DEPARTMENTS = "departments";
    private static final String TOWNSHIPS = "townships";

    /** Those of a pack. */
    public static Deadlines of(RulePack pack) {
        var days = Parameters.of(pack, PublishedLate.ID, Set.of(GOVERNMENTS, DEPARTMENTS, TOWNSHIPS));
        return new Deadlines(days.day(GOVERNMENTS), days.day(DEPARTMENTS), days.day(TOWNSHIPS));
    }

    /** The last day for a body's report on a year; empty for a body whose kind its name does not tell. */
    public Optional<LocalDate> of(Body body, int reportYear) {
        return switch (body.kind()) {
            case GOVERNMENT, ZONE -> Optional.of(governments.atYear(reportYear + 1));
            case DEPARTMENT -> Optional.of(departments.atYear(reportYear + 1));
            case TOWNSHIP -> Optional.of(townships.atYear(reportYear + 1));
            case UNKNOWN -> Optional.empty();
        };
    }
}
