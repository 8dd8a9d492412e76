/** What becomes of documents made to do harm. */
@NullMarked
package io.gouji.parser.hostile;

import org.jspecify.annotations.NullMarked;
