/** Rules about the year, the period and the days the report bears. */
@NullMarked
package io.gouji.rules.dates;

import org.jspecify.annotations.NullMarked;
