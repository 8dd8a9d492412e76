/** Quantities stated in the narrative: how many of what, how exactly, and in which list. */
@NullMarked
package io.gouji.rules.claim;

import org.jspecify.annotations.NullMarked;
