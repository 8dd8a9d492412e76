package io.gouji.parser.page;

import io.gouji.parser.page.PagePiece.Table;
import io.gouji.parser.page.PagePiece.TableCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Joins the parts of a table that a page break has cut, and the halves of a row it has cut. */
final class TableJoiner {

    /** How a row of the form begins that is no rest of the row before: with its number. */
    private static final Pattern NUMBERED = Pattern.compile("[(（]?[一二三四五六七八九十0-9]{1,2}[)）.．、].*", Pattern.DOTALL);

    /** A repeated head has at most this many rows. */
    private static final int TALLEST_HEAD = 6;

    private TableJoiner() {}

    /** Joins a table with the one at the top of the next page; empty when that one is another table. */
    static Optional<Table> join(Table table, Table next) {
        if (!next.columns().isPartOf(table.columns()) && !table.columns().isPartOf(next.columns())) {
            return Optional.empty();
        }
        if (Math.abs(next.columns().first() - table.columns().first()) > Edges.SLACK
                || Math.abs(next.columns().last() - table.columns().last()) > Edges.SLACK) {
            return Optional.empty();
        }
        int head = repeatedHead(table, next);
        List<TableCell> rest = next.cells().stream()
                .filter(cell -> cell.row() >= head)
                .map(cell -> moved(cell, table.rows() - head))
                .toList();
        var cells = new ArrayList<>(table.cells());
        boolean cut = completesLastRow(table, rest);
        cells.addAll(rest);
        Edges columns = next.columns().size() > table.columns().size() ? next.columns() : table.columns();
        int rows = table.rows() + next.rows() - head;
        return Optional.of(
                cut
                        ? mended(cells, rows, table.rows(), columns, table.box())
                        : new Table(rows, columns, cells, table.box()));
    }

    private static int repeatedHead(Table table, Table next) {
        List<Map<Integer, String>> first = texts(table);
        List<Map<Integer, String>> second = texts(next);
        int head = 0;
        int most = Math.min(TALLEST_HEAD, Math.min(first.size(), second.size() - 1));
        while (head < most && first.get(head).equals(second.get(head))) {
            head++;
        }
        int rows = head;
        boolean cutsCell =
                next.cells().stream().anyMatch(cell -> cell.row() < rows && cell.row() + cell.rowSpan() > rows);
        boolean says = first.subList(0, head).stream()
                .anyMatch(row -> !row.values().stream().allMatch(String::isEmpty));
        return cutsCell || !says ? 0 : head;
    }

    /** By row: what the cells say that begin in it, by where they begin. */
    private static List<Map<Integer, String>> texts(Table table) {
        var rows = new ArrayList<Map<Integer, String>>();
        for (int i = 0; i < Math.min(table.rows(), TALLEST_HEAD + 1); i++) {
            rows.add(new HashMap<>());
        }
        for (TableCell cell : table.cells()) {
            if (cell.row() < rows.size() && !cell.text().isEmpty()) {
                rows.get(cell.row())
                        .put(
                                table.columns().nearest(cell.box().left()),
                                cell.text().replaceAll("\\s+", ""));
            }
        }
        return rows;
    }

    private static TableCell moved(TableCell cell, int rows) {
        return new TableCell(cell.row() + rows, cell.rowSpan(), cell.box(), cell.text(), cell.at());
    }

    /**
     * Whether the first row on the new page is the rest of the last row before: it goes on with the same label, and
     * only one of the two has figures.
     */
    private static boolean completesLastRow(Table table, List<TableCell> rest) {
        Map<Integer, String> last = texts(table.columns(), table.cells(), table.rows() - 1);
        Map<Integer, String> first = texts(table.columns(), rest, table.rows());
        List<Integer> label = words(last);
        if (label.size() != 1 || first.isEmpty()) {
            return false;
        }
        List<Integer> more = words(first);
        if (!more.isEmpty() && !more.equals(label)) {
            return false;
        }
        if (NUMBERED.matcher(first.getOrDefault(label.getFirst(), "")).matches()) {
            return false;
        }
        return last.size() > label.size() != first.size() > more.size();
    }

    /** What the cells of one row say, by where they begin; without those that are empty or go over several rows. */
    private static Map<Integer, String> texts(Edges columns, List<TableCell> cells, int row) {
        var texts = new TreeMap<Integer, String>();
        for (TableCell cell : cells) {
            if (cell.row() == row && cell.rowSpan() == 1 && !cell.text().isEmpty()) {
                texts.put(columns.nearest(cell.box().left()), cell.text());
            }
        }
        return texts;
    }

    private static List<Integer> words(Map<Integer, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> isWord(text.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** The table with the row at a page break and the one before it made one. */
    private static Table mended(List<TableCell> cells, int rows, int cut, Edges columns, Box box) {
        var above = new TreeMap<Integer, Integer>();
        var mended = new ArrayList<TableCell>();
        for (TableCell cell : cells) {
            int column = columns.nearest(cell.box().left());
            if (cell.row() == cut && above.containsKey(column)) {
                int index = above.get(column);
                TableCell upper = mended.get(index);
                int span = upper.rowSpan() + cell.rowSpan() - 1;
                TableCell place = upper.text().isEmpty() ? cell : upper;
                mended.set(
                        index, new TableCell(upper.row(), span, upper.box(), upper.text() + cell.text(), place.at()));
                continue;
            }
            if (cell.row() < cut && cell.row() + cell.rowSpan() == cut) {
                above.put(column, mended.size());
            }
            mended.add(cell.row() >= cut ? moved(cell, -1) : cell);
        }
        return new Table(rows - 1, columns, mended, box);
    }
}
