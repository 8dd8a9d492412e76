/** Reads what the pages of a PDF draw: which glyphs and which straight lines, and where. */
@NullMarked
package io.gouji.parser.pdf;

import org.jspecify.annotations.NullMarked;
