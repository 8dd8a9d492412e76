/** The command line. */
@NullMarked
package io.gouji.cli;

import org.jspecify.annotations.NullMarked;
