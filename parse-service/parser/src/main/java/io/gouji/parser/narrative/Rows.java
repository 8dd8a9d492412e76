package io.gouji.parser.narrative;

import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import io.gouji.parser.block.Block.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a document that may be narrative: tables, page numbers and rules left out. */
final class Rows {

    /**
     * A line this long that holds a sentence is no cell, whatever it was taken for: it is a document glued together.
     */
    private static final int LONGER_THAN_CELLS = 80;

    private static final int LONGEST_HALF_HEADING = 30;
    private static final int LONGEST_REST_OF_HEADING = 12;
    private static final Pattern HASHES = Pattern.compile("#{1,6}\\s+");
    private static final Pattern PAGE_NUMBER = Pattern.compile("第[0-9]{1,3}页(?:[,/]?共[0-9]{1,3}页)?");
    private static final Pattern CLOSING = Pattern.compile("[。;!?)》”]{1,3}");

    private Rows() {}

    static List<Row> of(List<Block> blocks, BitSet tables) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Line line -> add(rows, line, tables.get(i));
                case Grid grid -> {
                    if (!tables.get(i)) {
                        grid.cells().forEach(cell -> addProse(rows, cell));
                    }
                }
            }
        }
        return mergeBrokenHeadings(rows);
    }

    private static void add(List<Row> rows, Line line, boolean inTable) {
        Passage text = unmarked(line);
        String folded = text.folded();
        if ((inTable && !isNarrativeAllTheSame(folded)) || isFurniture(folded)) {
            return;
        }
        boolean heading = line.heading() > 0 || line.text().startsWith("#");
        rows.add(new Row(text, line.softWrapped(), heading));
    }

    /** A cell with a sentence in it belongs to a table of the page's layout, not of the form. */
    private static void addProse(List<Row> rows, GridCell cell) {
        if (cell.text().length() < LONGER_THAN_CELLS || cell.text().indexOf('。') < 0) {
            return;
        }
        var whole = new Line(cell.text(), 0, false, cell.at());
        int from = 0;
        for (String paragraph : cell.text().split("\n", -1)) {
            Passage text = Passage.of(whole, from, from + paragraph.length()).strip();
            if (!isFurniture(text.folded())) {
                rows.add(new Row(text, false, false));
            }
            from += paragraph.length() + 1;
        }
    }

    private static boolean isFurniture(String folded) {
        if (!folded.isEmpty() && Character.isLetter(folded.charAt(0)) && folded.charAt(0) != '第') {
            return false;
        }
        if (CLOSING.matcher(folded).matches() || Dates.DATE.matcher(folded).matches()) {
            return false;
        }
        return FormWords.isWordless(folded) || PAGE_NUMBER.matcher(folded).matches();
    }

    private static boolean isNarrativeAllTheSame(String folded) {
        return (folded.length() > LONGER_THAN_CELLS && folded.indexOf('。') >= 0) || HeadingFinder.isHeading(folded);
    }

    private static Passage unmarked(Line line) {
        String text = line.text();
        Matcher hashes = HASHES.matcher(text);
        int from = hashes.lookingAt() ? hashes.end() : 0;
        if (text.indexOf("**", from) < 0) {
            return Passage.of(line, from, text.length()).strip();
        }
        var kept = new ArrayList<Passage>();
        for (int mark = text.indexOf("**", from); mark >= 0; mark = text.indexOf("**", from)) {
            kept.add(Passage.of(line, from, mark));
            from = mark + 2;
        }
        kept.add(Passage.of(line, from, text.length()));
        return Passage.join(kept).strip();
    }

    private static List<Row> mergeBrokenHeadings(List<Row> rows) {
        var merged = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i + 1 < rows.size() && isBrokenHeading(row, rows.get(i + 1))) {
                merged.add(row.with(
                        Passage.join(List.of(row.text(), rows.get(i + 1).text()))));
                i++;
            } else {
                merged.add(row);
            }
        }
        return merged;
    }

    private static boolean isBrokenHeading(Row row, Row next) {
        if (!row.soft()
                || row.text().length() > LONGEST_HALF_HEADING
                || next.text().length() > LONGEST_REST_OF_HEADING) {
            return false;
        }
        String first = row.folded();
        return !HeadingFinder.isHeading(first) && HeadingFinder.isHeading(first + next.folded());
    }
}
