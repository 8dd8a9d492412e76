package io.gouji.parser.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text of a cell: its lines in the order they are read, put together where only the width of the cell broke them.
 */
final class CellText {

    /** What cells commonly leave free at their sides, in points, both together. */
    private static final float PADDING = 12;

    /** Text runs down when so many of the steps from glyph to glyph do. */
    private static final float VERTICAL_SHARE = 0.6f;

    private CellText() {}

    /** The text of the glyphs of a cell, given in the order they were printed. */
    static String of(List<Glyph> glyphs, Box cell) {
        List<Glyph> visible = glyphs.stream().filter(glyph -> !glyph.isSpace()).toList();
        if (visible.isEmpty()) {
            return "";
        }
        return runsDown(visible) ? columns(visible) : lines(glyphs, cell);
    }

    private static String lines(List<Glyph> glyphs, Box cell) {
        var text = new StringBuilder();
        TextLine previous = null;
        for (TextLine line : TextLine.of(glyphs)) {
            if (previous != null && !isFull(previous, line, cell)) {
                text.append('\n');
            }
            text.append(line.text());
            previous = line;
        }
        return text.toString();
    }

    /** Whether what the next line begins with had no room left. */
    private static boolean isFull(TextLine line, TextLine next, Box cell) {
        return cell.width() - line.box().width() - PADDING < next.size();
    }

    private static boolean runsDown(List<Glyph> glyphs) {
        int down = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph previous = glyphs.get(i - 1);
            Glyph glyph = glyphs.get(i);
            float step = glyph.baseline() - previous.baseline();
            boolean below = step > previous.size() / 2 && step < previous.size() * 2;
            down += below && Math.abs(glyph.centerX() - previous.centerX()) < previous.size() / 2 ? 1 : 0;
        }
        return glyphs.size() > 2 && down >= VERTICAL_SHARE * (glyphs.size() - 1);
    }

    /** Columns of vertical text are read from right to left. */
    private static String columns(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::centerX).reversed());
        var text = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            Glyph first = sorted.get(from);
            if (i == sorted.size() || first.centerX() - sorted.get(i).centerX() > first.size() / 2) {
                List<Glyph> column = sorted.subList(from, i);
                column.sort(Comparator.comparingDouble(Glyph::baseline));
                column.forEach(glyph -> text.append(glyph.text()));
                from = i;
            }
        }
        return text.toString();
    }
}
