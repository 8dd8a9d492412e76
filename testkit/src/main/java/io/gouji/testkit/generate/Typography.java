package io.gouji.testkit.generate;

/**
 * How freely a report prints its figures.
 *
 * @param separators whether large figures may have thousands separators or digits of full width
 * @param notes whether a figure may carry a remark in brackets or a unit
 * @param marks whether a cell may print {@code /} or a dash
 * @param blanks whether a cell may print nothing
 * @param gaps whether a space may stand inside a figure
 */
public record Typography(boolean separators, boolean notes, boolean marks, boolean blanks, boolean gaps) {

    /** Digits only, in every cell. */
    public static final Typography PLAIN = new Typography(false, false, false, false, false);

    /** Everything a table with borders survives. */
    public static final Typography FREE = new Typography(true, true, true, true, true);

    /** Everything a text without borders survives: no blanks, and no spaces inside a cell. */
    public static final Typography DENSE = new Typography(true, true, true, false, false);

    /** Everything a text survives whose cells can only be counted: no marks that a zero could be taken for. */
    public static final Typography UNMARKED = new Typography(true, true, false, false, false);
}
