/** From bytes to blocks: one class for each format, chosen by what the bytes are, never by a name. */
@NullMarked
package io.gouji.parser.format;

import org.jspecify.annotations.NullMarked;
