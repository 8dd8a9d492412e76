/** What the other services report back, one class per channel. */
@NullMarked
package io.gouji.ingest.messaging;

import org.jspecify.annotations.NullMarked;
