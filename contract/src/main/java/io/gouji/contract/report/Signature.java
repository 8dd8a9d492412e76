package io.gouji.contract.report;

import org.jspecify.annotations.Nullable;

/**
 * The block at the end of the report that names the body and the day.
 *
 * @param agency the body that signs; null when only a date is printed
 * @param date the day it was signed; null when only the body is printed
 */
public record Signature(@Nullable String agency, @Nullable PrintedDate date) {}
