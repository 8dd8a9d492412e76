/** Reads an annual report out of a document's bytes: no network, no clock, no state between documents. */
@NullMarked
package io.gouji.parser;

import org.jspecify.annotations.NullMarked;
