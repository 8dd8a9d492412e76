/** The interface over HTTP. */
@NullMarked
package io.gouji.ingest.rest;

import org.jspecify.annotations.NullMarked;
