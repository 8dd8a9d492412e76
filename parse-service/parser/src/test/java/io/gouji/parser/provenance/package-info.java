/** Goes to the places the parser gives, by means that are none of the parser's, and looks what is printed there. */
@NullMarked
package io.gouji.parser.provenance;

import org.jspecify.annotations.NullMarked;
