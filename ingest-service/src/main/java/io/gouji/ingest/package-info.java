/** Receives documents and publishes them. */
@NullMarked
package io.gouji.ingest;

import org.jspecify.annotations.NullMarked;
