/** Documents made to do harm, and what becomes of them. */
@NullMarked
package io.gouji.testkit.hostile;

import org.jspecify.annotations.NullMarked;
