package io.gouji.rules.dates;

import io.gouji.rules.Body;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The last days on which reports may be published, in the year after the report year. A place may set earlier ones.
 *
 * @param governments for governments from the county upwards
 * @param departments for their departments
 * @param townships for townships and subdistricts, for which the statute names no day
 */
public record Deadlines(MonthDay governments, MonthDay departments, MonthDay townships) {

    private static final MonthDay END_OF_JANUARY = MonthDay.of(Month.JANUARY, 31);

    /** Those of the statute; townships by common practice as departments. */
    public static final Deadlines STATUTORY =
            new Deadlines(MonthDay.of(Month.MARCH, 31), END_OF_JANUARY, END_OF_JANUARY);

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
