package io.gouji.contract.report;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the office that answers questions about the report, as printed and without white space.
 *
 * @param address postal address; null when none is printed
 * @param postcode postcode; null when none is printed
 * @param phone telephone number; null when none is printed
 * @param fax fax number; null when none is printed
 * @param email e-mail address; null when none is printed
 * @param at where the sentence stands that gives the first of them
 */
public record Contact(
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String email,
        SourceLocation at) {}
