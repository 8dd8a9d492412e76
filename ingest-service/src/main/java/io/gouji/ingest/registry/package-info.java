/** Who reports: what is known of an agency, and how it is read. No framework. */
@NullMarked
package io.gouji.ingest.registry;

import org.jspecify.annotations.NullMarked;
