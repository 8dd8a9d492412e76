package io.gouji.parser.page;

import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.List;

/** Takes the pages of one document one by one and makes its blocks of them. */
public final class PageFlow {

    private final List<PagePieces> pages = new ArrayList<>();
    private int cells;

    /** Adds the next page. */
    public void add(PageContent page) {
        List<PagePiece> pieces = PageLayout.of(page);
        pages.add(new PagePieces(page.number(), page.height(), pieces));
        for (PagePiece piece : pieces) {
            cells += switch (piece) {
                case PagePiece.Line line -> 0;
                case PagePiece.Table table -> table.cells().size();
            };
        }
    }

    /** Cells of all tables so far. */
    public int cells() {
        return cells;
    }

    /** The lines and tables in reading order, without what only tells one page from the other. */
    public List<Block> blocks() {
        var order = new ReadingOrder();
        PageMargins.strip(pages).forEach(order::add);
        return order.blocks();
    }
}
