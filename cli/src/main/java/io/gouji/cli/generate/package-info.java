/** {@code gouji generate}: reports of bodies that do not exist, and what is true of each. */
@NullMarked
package io.gouji.cli.generate;

import org.jspecify.annotations.NullMarked;
