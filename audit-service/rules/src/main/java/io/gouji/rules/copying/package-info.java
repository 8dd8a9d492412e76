/**
 * Text that came from somewhere else: last year's report or another body's. Sketches find candidates, shingles verify.
 */
@NullMarked
package io.gouji.rules.copying;

import org.jspecify.annotations.NullMarked;
