package io.gouji.ingest.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that was due and is missing.
 *
 * @param agency id of the agency
 * @param year the report year
 * @param deadline the last day for the agency to send it
 * @param raisedAt when it was missed
 */
public record OverdueReport(String agency, int year, LocalDate deadline, Instant raisedAt) {}
