package io.gouji.contract.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the preamble says of the report's own structure, for example 包括总体情况、…等六部分.
 *
 * @param number the declared number of parts; null when the preamble lists parts without a number
 * @param listed the parts it lists, as printed, in printed order
 * @param raw the sentence that says so
 * @param at where it stands
 */
public record DeclaredParts(@Nullable Integer number, List<String> listed, String raw, SourceLocation at) {

    public DeclaredParts {
        listed = List.copyOf(listed);
    }
}
