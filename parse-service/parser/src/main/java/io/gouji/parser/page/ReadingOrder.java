package io.gouji.parser.page;

import io.gouji.parser.block.Block;
import io.gouji.parser.page.PagePiece.Table;
import io.gouji.parser.page.PagePiece.TableCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strings the pieces of pages together to blocks; a table goes on as long as the next page begins with its rest. */
final class ReadingOrder {

    /** What is printed above the rest of a table to say that it is one. */
    private static final Pattern CONTINUED = Pattern.compile("[(（]?\\s*+续\\s*+表?.{0,6}+");

    private final List<Block> blocks = new ArrayList<>();
    private @Nullable OpenTable open;

    /** A table that may go on overleaf, and where it began and was last seen. */
    private record OpenTable(Table table, int firstPage, int lastPage) {}

    void add(PagePieces page) {
        List<PagePiece> pieces = page.pieces();
        int first = open != null && isContinued(pieces) ? 1 : 0;
        for (int i = first; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case PagePiece.Line(String text, Box box) -> {
                    close();
                    blocks.add(new Block.Line(text, 0, true, box.on(page.number())));
                }
                case Table table -> add(table, page.number(), i == first);
            }
        }
    }

    List<Block> blocks() {
        close();
        return blocks;
    }

    private static boolean isContinued(List<PagePiece> pieces) {
        return pieces.size() > 1
                && pieces.get(1) instanceof Table
                && pieces.getFirst() instanceof PagePiece.Line(String text, Box box)
                && CONTINUED.matcher(text).matches();
    }

    private void add(Table table, int page, boolean first) {
        OpenTable before = open;
        if (before != null && first && page == before.lastPage + 1) {
            Optional<Table> joined = TableJoiner.join(before.table, table);
            if (joined.isPresent()) {
                open = new OpenTable(joined.get(), before.firstPage, page);
                return;
            }
        }
        close();
        open = new OpenTable(table, page, page);
    }

    private void close() {
        OpenTable done = open;
        if (done != null) {
            blocks.add(grid(done.table, done.firstPage));
            open = null;
        }
    }

    private static Block grid(Table table, int page) {
        var sides = new ArrayList<Float>();
        for (TableCell cell : table.cells()) {
            sides.add(cell.box().left());
            sides.add(cell.box().right());
        }
        Edges columns = Edges.of(sides);
        var cells = new ArrayList<Block.GridCell>();
        for (TableCell cell : table.cells()) {
            int left = columns.nearest(cell.box().left());
            int width = Math.max(1, columns.nearest(cell.box().right()) - left);
            cells.add(new Block.GridCell(cell.row(), left, cell.rowSpan(), width, cell.text(), cell.at()));
        }
        cells.sort(Comparator.comparingInt(Block.GridCell::row).thenComparingInt(Block.GridCell::column));
        return new Block.Grid(
                table.rows(), columns.size() - 1, cells, table.box().on(page));
    }
}
