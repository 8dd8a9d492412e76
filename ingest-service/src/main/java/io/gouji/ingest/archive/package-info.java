/** Archives of documents: what is in them, and whose it is. No framework. */
@NullMarked
package io.gouji.ingest.archive;

import org.jspecify.annotations.NullMarked;
