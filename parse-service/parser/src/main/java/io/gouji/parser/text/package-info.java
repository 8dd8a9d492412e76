/** Text made comparable: characters folded to one form, each with the place it came from. */
@NullMarked
package io.gouji.parser.text;

import org.jspecify.annotations.NullMarked;
