/** Finds the reports that were due and did not come, and tells subscribers. */
@NullMarked
package io.gouji.ingest.overdue;

import org.jspecify.annotations.NullMarked;
