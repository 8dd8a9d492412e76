/** Keeps reports, audits and findings in MongoDB, and answers questions about them. */
@NullMarked
package io.gouji.audit.store;

import org.jspecify.annotations.NullMarked;
