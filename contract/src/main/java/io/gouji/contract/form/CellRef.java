package io.gouji.contract.form;

/**
 * Address of one cell of the statutory form, written {@code T<table>.<row>.<column>}.
 *
 * <p>A row code may itself contain dots ({@code T3.refused.stateSecret.total}); a column code never does.
 *
 * @param table code of the table, {@code T2}, {@code T3} or {@code T4}
 * @param row code of the row within the table
 * @param column code of the column within the row
 */
public record CellRef(String table, String row, String column) implements Comparable<CellRef> {

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when {@code code} has fewer than three parts
     */
    public static CellRef parse(String code) {
        int first = code.indexOf('.');
        int last = code.lastIndexOf('.');
        if (first <= 0 || last <= first + 1 || last == code.length() - 1) {
            throw new IllegalArgumentException("not a cell code, expected T<table>.<row>.<column>: " + code);
        }
        return new CellRef(code.substring(0, first), code.substring(first + 1, last), code.substring(last + 1));
    }

    /** Orders by the written form; for reading order ask the form template. */
    @Override
    public int compareTo(CellRef other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return table + "." + row + "." + column;
    }
}
