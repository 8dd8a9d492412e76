package io.gouji.parser.block;

import io.gouji.contract.report.SourceLocation;
import java.util.List;

/** A piece of a document in reading order. */
public sealed interface Block {

    /** Where it begins. */
    SourceLocation at();

    /**
     * A paragraph, or a printed line where the format has no paragraphs (text, PDF).
     *
     * <p>In plain text a table row is a line as well, with its tabs, pipes and spaces; finding tables in lines is the
     * business of the table layouts.
     *
     * @param text the text, white space as in the document, no line break
     * @param heading level of the heading from 1, 0 when the format does not mark it as one
     * @param softWrapped true when the format breaks lines by width, so that this line may continue the previous one
     */
    record Line(String text, int heading, boolean softWrapped, SourceLocation at) implements Block {}

    /**
     * A table that the format itself marks as one.
     *
     * @param rows number of rows
     * @param columns number of columns
     * @param cells the cells in reading order; a merged cell stands once, at its top left
     */
    record Grid(int rows, int columns, List<GridCell> cells, SourceLocation at) implements Block {

        public Grid {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a grid.
     *
     * @param row row of its top left corner, from 0
     * @param column column of its top left corner, from 0
     * @param rowSpan rows it covers, at least 1
     * @param columnSpan columns it covers, at least 1
     * @param text its text, paragraphs joined by a line feed
     * @param at where it stands
     */
    record GridCell(int row, int column, int rowSpan, int columnSpan, String text, SourceLocation at) {}
}
