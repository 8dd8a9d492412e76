package io.gouji.rules.claim;

import java.math.BigDecimal;

/**
 * A number of things stated in a sentence.
 *
 * @param value the number
 * @param approximate whether it is rounded or bounded (余, 近, 约, 以上, 18万) or printed with a gap, so that it must never
 *     be held to the unit
 * @param unit the measure word, for example 条 or 件
 * @param start position of the number in the plain text
 * @param end position after the measure word
 */
public record Quantity(BigDecimal value, boolean approximate, String unit, int start, int end) {}
