package io.gouji.contract.report;

import java.time.LocalDate;

/**
 * The span of time the report says its figures cover.
 *
 * @param from first day; when the year is left out, the report year
 * @param to last day; when the year is left out, the year of {@code from}
 * @param raw the printed text
 * @param at where it stands
 */
public record StatisticPeriod(LocalDate from, LocalDate to, String raw, SourceLocation at) {}
