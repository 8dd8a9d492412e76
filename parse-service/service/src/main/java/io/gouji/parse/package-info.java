/** Reads received documents and publishes what they say. */
@NullMarked
package io.gouji.parse;

import org.jspecify.annotations.NullMarked;
