package io.gouji.contract.report;

/**
 * Where in the received document something stands, exactly enough for a page to highlight it.
 *
 * <p>Sealed because every consumer that shows evidence must know how to reach each kind of place; a new format is a new
 * case the compiler points at.
 */
public sealed interface SourceLocation {

    /**
     * A place in plain text or Markdown.
     *
     * @param line line number, from 1
     * @param offset position of the first character in the decoded text, in UTF-16 units from 0
     * @param length length in UTF-16 units
     */
    record TextPlace(int line, int offset, int length) implements SourceLocation {}

    /**
     * A place in a web page.
     *
     * @param path CSS path of the element from the root, each step {@code tag:nth-child(n)}, or {@code *:nth-child(n)}
     *     where the tag's name could not stand in a path
     * @param offset position of the first character in the element's own text, from 0: its lines without those of
     *     blocks inside it, blank ones left out, parted by one line feed, each run of white space a single space; a
     *     table cell's own text is all of it, nothing blank at its ends
     * @param length length in UTF-16 units
     */
    record HtmlPlace(String path, int offset, int length) implements SourceLocation {}

    /**
     * A place in a word-processor document.
     *
     * @param part name of the part, for example {@code word/document.xml}
     * @param table index of the table in the part, from 0; -1 outside tables
     * @param row row in the table, from 0; -1 outside tables
     * @param cell cell in the row, from 0; -1 outside tables
     * @param paragraph index of the paragraph in the cell or, outside tables, in the body, from 0
     */
    record WordPlace(String part, int table, int row, int cell, int paragraph) implements SourceLocation {}

    /**
     * A place on a page of fixed layout.
     *
     * @param page page number, from 1
     * @param x left edge in points from the left of the page
     * @param y top edge in points from the top of the page
     * @param width width in points
     * @param height height in points
     */
    record PagePlace(int page, double x, double y, double width, double height) implements SourceLocation {}
}
