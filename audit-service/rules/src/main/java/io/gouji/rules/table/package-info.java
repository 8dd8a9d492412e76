/** Rules about the statistical tables: arithmetic, shape and blanks. */
@NullMarked
package io.gouji.rules.table;

import org.jspecify.annotations.NullMarked;
