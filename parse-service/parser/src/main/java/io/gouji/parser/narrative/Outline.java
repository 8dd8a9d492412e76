package io.gouji.parser.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * A document cut at the headings of its parts.
 *
 * @param preface the rows before the first part
 * @param parts the parts, in printed order; an appendix ends the part before it and is left out
 * @param appended whether something is appended behind the parts
 */
record Outline(List<Row> preface, List<Part> parts, boolean appended) {

    /**
     * A part of the document.
     *
     * @param number the number as printed, empty when there is none
     * @param title the title as printed, empty when the heading is missing
     * @param rows the rows below the heading
     */
    record Part(int ordinal, Passage number, Passage title, List<Row> rows) {}

    static Outline of(List<Row> rows) {
        List<Heading> headings = HeadingFinder.find(rows);
        var parts = new ArrayList<Part>();
        boolean appended = false;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            if (heading.ordinal() == PartTitle.APPENDIX) {
                appended = true;
                continue;
            }
            Row row = rows.get(heading.row());
            boolean last = i + 1 == headings.size();
            int endRow = last ? rows.size() : headings.get(i + 1).row();
            int endColumn = last ? 0 : headings.get(i + 1).from();
            parts.add(new Part(
                    heading.ordinal(),
                    row.text().sub(heading.from(), heading.titleFrom()).strip(),
                    row.text().sub(heading.titleFrom(), heading.titleTo()).strip(),
                    between(rows, heading.row(), heading.to(), endRow, endColumn)));
        }
        List<Row> preface = headings.isEmpty()
                ? List.copyOf(rows)
                : between(rows, 0, 0, headings.get(0).row(), headings.get(0).from());
        return UntitledParts.complete(new Outline(preface, List.copyOf(parts), appended));
    }

    private static List<Row> between(List<Row> rows, int row, int column, int endRow, int endColumn) {
        var cut = new ArrayList<Row>();
        for (int i = row; i < rows.size() && i <= endRow; i++) {
            Row whole = rows.get(i);
            int from = i == row ? column : 0;
            int to = i == endRow ? endColumn : whole.text().length();
            if (from < to) {
                Row piece = whole.with(whole.text().sub(from, to));
                if (!piece.text().isEmpty()) {
                    cut.add(piece);
                }
            }
        }
        return List.copyOf(cut);
    }
}
