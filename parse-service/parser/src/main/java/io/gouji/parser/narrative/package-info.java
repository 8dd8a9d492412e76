/** The words of a report: its title, parts, sentences, dates and names. */
@NullMarked
package io.gouji.parser.narrative;

import org.jspecify.annotations.NullMarked;
