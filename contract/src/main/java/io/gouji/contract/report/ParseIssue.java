package io.gouji.contract.report;

import org.jspecify.annotations.Nullable;

/**
 * Something the parser met that a reader of its result should know.
 *
 * @param code stable code in upper case, for example {@code ROW_LABEL_UNKNOWN}
 * @param detail what was met, for a person
 * @param at where; null when it concerns the whole document
 */
public record ParseIssue(
        String code, String detail, @Nullable SourceLocation at) {}
