package io.gouji.ingest.submission;

import java.time.Clock;
import java.time.Year;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years there can be a report for. */
public final class ReportingYears {

    /** The year the regulation that asks for the reports took effect. */
    public static final int FIRST = 2008;

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    private ReportingYears() {}

    /**
     * Reads a report year: one from {@link #FIRST} to the current year.
     *
     * @throws ProblemException when it is missing, not a year, or a year without reports
     */
    public static int read(@Nullable String value, Clock clock) {
        if (value == null || value.isBlank()) {
            throw Problem.MISSING_YEAR.with(
                    "The field 'year' is missing or blank; send the year the report is about, for example 2024.");
        }
        String digits = value.strip();
        if (!FORM.matcher(digits).matches()) {
            throw Problem.INVALID_YEAR.with("The field 'year' is '" + Quoted.shortened(digits)
                    + "'; send the year the report is about as four digits, for example 2024.");
        }
        int year = Integer.parseInt(digits);
        int last = Year.now(clock).getValue();
        if (year < FIRST || year > last) {
            throw Problem.YEAR_OUT_OF_RANGE.with("The field 'year' is " + year + "; there are reports for the years "
                    + FIRST + " to " + last + ". Send the year the report is about, not the year it is published.");
        }
        return year;
    }
}
