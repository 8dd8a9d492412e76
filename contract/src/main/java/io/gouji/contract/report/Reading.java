package io.gouji.contract.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was made of one cell. A blank is not a zero, and an unreadable cell is neither.
 *
 * <p>Sealed so that every rule must say what it does with each kind.
 */
public sealed interface Reading {

    /**
     * The cell holds a number.
     *
     * @param value the number, in the unit the form gives for the cell
     */
    record Count(BigDecimal value) implements Reading {}

    /** The cell is present and empty. */
    record Blank() implements Reading {}

    /** The cell holds a mark that says no figure is owed: {@code /}, {@code —} or {@code 无}. */
    record NotApplicable() implements Reading {}

    /**
     * The layout allows several numbers and nothing in the document decides between them.
     *
     * @param candidates the numbers the layout allows, ascending, at least two
     */
    record Ambiguous(List<BigDecimal> candidates) implements Reading {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The cell holds text that is not a number.
     *
     * @param why what stopped the reading, for a person
     */
    record Unreadable(String why) implements Reading {}
}
