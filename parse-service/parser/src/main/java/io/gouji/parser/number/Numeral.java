package io.gouji.parser.number;

import io.gouji.contract.report.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the text of one cell means.
 *
 * @param reading the number, or why there is none
 * @param note a remark printed beside the number, without its brackets; null when there is none
 */
public record Numeral(Reading reading, @Nullable String note) {}
