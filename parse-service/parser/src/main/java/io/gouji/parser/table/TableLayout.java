package io.gouji.parser.table;

import java.util.Optional;

/** A way in which a table of the form is printed as text. Implementations are stateless. */
interface TableLayout {

    /** The name under which a table read by this layout is reported. */
    String name();

    /** Reads a table; empty when the text is not laid out this way. */
    Optional<Draft> read(Region region, FormLabels labels);
}
