package io.gouji.contract.event;

import java.time.LocalDate;

/**
 * A report that was due has not been received. There is no submission it could name: see {@link AgencyEvent}.
 *
 * @param agencyId identity of the reporting agency
 * @param reportingYear the report year
 * @param deadline the last day for the agency to publish
 */
public record ReportOverdue(String agencyId, int reportingYear, LocalDate deadline) {}
