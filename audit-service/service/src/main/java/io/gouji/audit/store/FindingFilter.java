package io.gouji.audit.store;

import io.gouji.contract.audit.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; what is null is not asked for.
 *
 * @param reports findings of which reports
 * @param rule id of the rule
 * @param severity how strongly the rule binds
 * @param status where the finding is in its life
 */
public record FindingFilter(
        ReportFilter reports,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable FindingStatus status) {}
