/** What happens when a document arrives. */
@NullMarked
package io.gouji.ingest.intake;

import org.jspecify.annotations.NullMarked;
