/** Rules about the statutes and notices the report cites. */
@NullMarked
package io.gouji.rules.citation;

import org.jspecify.annotations.NullMarked;
