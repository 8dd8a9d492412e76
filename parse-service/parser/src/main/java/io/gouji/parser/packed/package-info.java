/** What a container of packed parts may come to, whatever document it holds. */
@NullMarked
package io.gouji.parser.packed;

import org.jspecify.annotations.NullMarked;
