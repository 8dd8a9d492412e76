/** Publishes what the outbox holds. */
@NullMarked
package io.gouji.ingest.relay;

import org.jspecify.annotations.NullMarked;
