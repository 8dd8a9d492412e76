/** Rules that hold the quantities of the narrative against the tables and against each other. */
@NullMarked
package io.gouji.rules.narrative;

import org.jspecify.annotations.NullMarked;
