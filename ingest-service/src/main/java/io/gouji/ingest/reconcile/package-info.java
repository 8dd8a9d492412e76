/** Holds the ledger against what audit-service holds, and has what is missing done again. */
@NullMarked
package io.gouji.ingest.reconcile;

import org.jspecify.annotations.NullMarked;
