/** Works on findings after the verdicts: which cell is wrong, and whether the report or its reading is. */
@NullMarked
package io.gouji.rules.explain;

import org.jspecify.annotations.NullMarked;
