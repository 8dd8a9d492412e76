package io.gouji.parser.page;

import io.gouji.parser.page.PagePiece.TableCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts the glyphs of one page into the cells of its ruled tables and, what is left, into lines. */
final class PageLayout {

    /** A line drawn within so much of a glyph's side passes beside it, not through it. */
    private static final float BESIDE = 0.15f;

    private final PageContent page;
    private final List<TableOnPage> tables;
    private final List<Glyph> loose = new ArrayList<>();

    private PageLayout(PageContent page) {
        this.page = page;
        this.tables = Rulings.tables(page.rules()).stream()
                .flatMap(rules -> Lattice.of(rules).stream())
                .sorted(Comparator.comparingDouble(
                        lattice -> lattice.box().width() * lattice.box().height()))
                .map(TableOnPage::new)
                .toList();
    }

    /** The pieces of a page from top to bottom. */
    static List<PagePiece> of(PageContent page) {
        return new PageLayout(page).pieces();
    }

    private List<PagePiece> pieces() {
        words().forEach(this::place);
        var pieces = new ArrayList<PagePiece>();
        for (TextLine line : TextLine.of(loose)) {
            pieces.add(new PagePiece.Line(line.text(), line.box()));
        }
        for (TableOnPage table : tables) {
            if (table.isPrinted()) {
                pieces.add(table.piece(page.number()));
            }
        }
        pieces.sort(Comparator.comparingDouble(piece -> piece.box().top()));
        return pieces;
    }

    /** Glyphs printed right behind each other; a word stands in one cell even where it does not fit. */
    private List<List<Glyph>> words() {
        var words = new ArrayList<List<Glyph>>();
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            if (!word.isEmpty() && !continues(word.getLast(), glyph)) {
                words.add(word);
                word = new ArrayList<>();
            }
            word.add(glyph);
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    private boolean continues(Glyph previous, Glyph glyph) {
        if (glyph.isSpace() || previous.isSpace() || glyph.baseline() != previous.baseline()) {
            return false;
        }
        float gap = glyph.x() - previous.right();
        boolean beside = Math.abs(gap) <= BESIDE * glyph.size();
        return beside && (glyph.run() == previous.run() || !isParted(previous, glyph));
    }

    private boolean isParted(Glyph previous, Glyph glyph) {
        return tables.stream().anyMatch(table -> table.cellOf(previous) != table.cellOf(glyph));
    }

    private void place(List<Glyph> word) {
        Glyph first = word.getFirst();
        float x = (first.x() + word.getLast().right()) / 2;
        for (TableOnPage table : tables) {
            if (table.add(word, x, first.centerY())) {
                return;
            }
        }
        loose.addAll(word);
    }

    /** A lattice and what is printed in its cells. */
    private static final class TableOnPage {

        private final Lattice lattice;
        private final List<List<Glyph>> inCells = new ArrayList<>();

        TableOnPage(Lattice lattice) {
            this.lattice = lattice;
            lattice.cells().forEach(cell -> inCells.add(new ArrayList<>()));
        }

        int cellOf(Glyph glyph) {
            return lattice.cellAt(glyph.centerX(), glyph.centerY());
        }

        boolean add(List<Glyph> word, float x, float y) {
            int cell = lattice.cellAt(x, y);
            if (cell >= 0) {
                inCells.get(cell).addAll(word);
            }
            return cell >= 0;
        }

        boolean isPrinted() {
            return inCells.stream().flatMap(List::stream).anyMatch(glyph -> !glyph.isSpace());
        }

        PagePiece.Table piece(int page) {
            var cells = new ArrayList<TableCell>();
            for (int i = 0; i < inCells.size(); i++) {
                Lattice.Cell cell = lattice.cells().get(i);
                List<Glyph> printed = inCells.get(i);
                String text = CellText.of(printed, cell.box());
                Box covered = text.isEmpty() ? cell.box() : cell.box().with(Box.around(printed));
                cells.add(new TableCell(cell.row(), cell.rowSpan(), cell.box(), text, covered.on(page)));
            }
            return new PagePiece.Table(lattice.rowCount(), lattice.columns(), cells, lattice.box());
        }
    }
}
