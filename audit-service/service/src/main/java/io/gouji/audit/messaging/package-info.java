/** Parsed reports in, audits and alerts out. */
@NullMarked
package io.gouji.audit.messaging;

import org.jspecify.annotations.NullMarked;
