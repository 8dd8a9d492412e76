package io.gouji.contract.audit;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Something in the document that a reader must look at to judge a finding.
 *
 * @param role what it is to the finding, for example {@code total}, {@code part}, {@code claim}, {@code declared}
 * @param text the printed text
 * @param cell the cell it stands in; null for narrative
 * @param at where it stands; null when it is missing from the document
 */
public record Evidence(
        String role,
        String text,
        @Nullable CellRef cell,
        @Nullable SourceLocation at) {}
