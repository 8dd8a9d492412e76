package io.gouji.audit.store;

import org.jspecify.annotations.Nullable;

/**
 * Which reports are wanted; what is null is not asked for.
 *
 * @param agency id or printed name of the agency
 * @param year the report year
 */
public record ReportFilter(
        @Nullable String agency, @Nullable Integer year) {}
