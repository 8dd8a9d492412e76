/** Reads documents in child processes that can hang, overflow or run out of memory at nobody else's expense. */
@NullMarked
package io.gouji.parse.worker;

import org.jspecify.annotations.NullMarked;
