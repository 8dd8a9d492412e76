/** What the text of a cell means as a number. */
@NullMarked
package io.gouji.parser.number;

import org.jspecify.annotations.NullMarked;
