/**
 * One fuzz target for each way a document comes in. A new format gets a class like the others: a seed, a form in which
 * random bytes can become a document of it, and {@link io.gouji.parser.fuzz.Invariants}. The build fuzzes each for some
 * seconds after its seeds and the finds kept in {@code src/test/resources}; {@code ./gouji test fuzz --seconds N}
 * fuzzes for longer.
 */
@NullMarked
package io.gouji.parser.fuzz;

import org.jspecify.annotations.NullMarked;
