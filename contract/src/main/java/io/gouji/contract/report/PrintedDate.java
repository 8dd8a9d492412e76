package io.gouji.contract.report;

import java.time.LocalDate;

/**
 * A date as the document prints it.
 *
 * @param value the date
 * @param raw the printed text
 * @param at where it stands
 */
public record PrintedDate(LocalDate value, String raw, SourceLocation at) {}
