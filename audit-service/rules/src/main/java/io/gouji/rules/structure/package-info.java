/** Rules about the parts of the report: their number, order, titles, numbering and whether they say anything. */
@NullMarked
package io.gouji.rules.structure;

import org.jspecify.annotations.NullMarked;
