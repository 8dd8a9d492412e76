package io.gouji.parser.ocr;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.parser.block.Block;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How a page leaned before it was straightened.
 *
 * @param degrees by how much, clockwise
 * @param x the middle of the page, about which it was turned, in points
 * @param y the same, from the top
 */
record Tilt(double degrees, float x, float y) {

    private static final double HUNDRED = 100;

    /** A block with its places taken from the straightened pages to those of the document. */
    static Block onScan(Block block, List<Tilt> pages) {
        return switch (block) {
            case Block.Line(String text, int heading, boolean softWrapped, SourceLocation at) ->
                new Block.Line(text, heading, softWrapped, onScan(at, pages));
            case Block.Grid(int rows, int columns, List<Block.GridCell> cells, SourceLocation at) ->
                new Block.Grid(
                        rows,
                        columns,
                        cells.stream().map(cell -> onScan(cell, pages)).toList(),
                        onScan(at, pages));
        };
    }

    private static Block.GridCell onScan(Block.GridCell cell, List<Tilt> pages) {
        return new Block.GridCell(
                cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), onScan(cell.at(), pages));
    }

    private static SourceLocation onScan(SourceLocation at, List<Tilt> pages) {
        return at instanceof PagePlace place ? pages.get(place.page() - 1).leaning(place) : at;
    }

    private PagePlace leaning(PagePlace place) {
        var turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y);
        Rectangle2D box = turn.createTransformedShape(
                        new Rectangle2D.Double(place.x(), place.y(), place.width(), place.height()))
                .getBounds2D();
        return new PagePlace(
                place.page(), round(box.getX()), round(box.getY()), round(box.getWidth()), round(box.getHeight()));
    }

    private static double round(double points) {
        return Math.round(points * HUNDRED) / HUNDRED;
    }
}
