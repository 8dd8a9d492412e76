/** The ledger in PostgreSQL: submissions, their documents, and the outbox. Entities never leave this package. */
@NullMarked
package io.gouji.ingest.store;

import org.jspecify.annotations.NullMarked;
