/** The local stack: the stores and the three services as processes of this machine, on loopback. */
@NullMarked
package io.gouji.cli.stack;

import org.jspecify.annotations.NullMarked;
