/** Reads what the pages of an OFD document (GB/T 33190) draw: which glyphs and which straight lines, and where. */
@NullMarked
package io.gouji.parser.ofd;

import org.jspecify.annotations.NullMarked;
