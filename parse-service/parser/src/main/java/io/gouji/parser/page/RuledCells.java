package io.gouji.parser.page;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** The cells that the lines of a page enclose. */
public final class RuledCells {

    private RuledCells() {}

    /** Where they lie, in points; empty when the lines make no table. */
    public static List<Rectangle2D.Float> of(List<Rule> rules) {
        return Rulings.tables(rules).stream()
                .flatMap(lines -> Lattice.of(lines).stream())
                .flatMap(lattice -> lattice.cells().stream())
                .map(Lattice.Cell::box)
                .map(box -> new Rectangle2D.Float(box.left(), box.top(), box.width(), box.height()))
                .toList();
    }
}
