/** Rules about what the report says in words: its parts, dates, citations and quantities. */
@NullMarked
package io.gouji.rules.narrative;

import org.jspecify.annotations.NullMarked;
