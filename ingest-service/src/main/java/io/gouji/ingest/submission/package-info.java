/** What a submission is, and what is asked of one before it is accepted. */
@NullMarked
package io.gouji.ingest.submission;

import org.jspecify.annotations.NullMarked;
