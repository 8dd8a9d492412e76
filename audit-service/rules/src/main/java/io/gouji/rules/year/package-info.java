/** Rules that hold a report against the same body's report of the year before. */
@NullMarked
package io.gouji.rules.year;

import org.jspecify.annotations.NullMarked;
