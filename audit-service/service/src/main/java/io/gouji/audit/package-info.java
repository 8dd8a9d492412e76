/** Audits parsed reports, stores the results and raises alerts. */
@NullMarked
package io.gouji.audit;

import org.jspecify.annotations.NullMarked;
