/** What a parser read out of one document, with the place of every reading and sentence. */
@NullMarked
package io.gouji.contract.report;

import org.jspecify.annotations.NullMarked;
