package io.gouji.parser.page;

import io.gouji.contract.report.SourceLocation.PagePlace;
import java.util.List;

/** A piece of a page in reading order. */
sealed interface PagePiece {

    Box box();

    /** A printed line outside tables. */
    record Line(String text, Box box) implements PagePiece {}

    /**
     * A ruled table, or the part of it that stands on one page.
     *
     * @param rows number of its rows
     * @param columns where its columns begin and end
     */
    record Table(int rows, Edges columns, List<TableCell> cells, Box box) implements PagePiece {}

    /**
     * A cell.
     *
     * @param row its first row, from 0
     * @param rowSpan rows it covers
     * @param box its outline
     * @param at where its outline and its text lie
     */
    record TableCell(int row, int rowSpan, Box box, String text, PagePlace at) {}
}
