/** Rules that hold an aggregated report against the reports of the bodies below. */
@NullMarked
package io.gouji.rules.rollup;

import org.jspecify.annotations.NullMarked;
