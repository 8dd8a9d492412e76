package io.gouji.parser.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs that stand beside each other, as text.
 *
 * @param text the text; a gap is a space
 * @param box where it stands
 * @param size height of its largest glyph
 */
record TextLine(String text, Box box, float size) {

    /** A glyph whose baseline is off by more than this share of the font size stands on another line. */
    private static final float SAME_LINE = 0.45f;

    /** Gaps wider than this share of the font size part words; justified ideographs stand a little apart. */
    private static final float IDEOGRAPH_GAP = 0.45f;

    private static final float LETTER_GAP = 0.22f;

    /** A glyph printed again this close to itself, as a share of its width, is bold, not twice there. */
    private static final float OVERPRINT = 0.4f;

    private static final int FIRST_IDEOGRAPH = 0x2E80;

    /** The lines of some glyphs, from top to bottom. */
    static List<TextLine> of(List<Glyph> glyphs) {
        var lines = new ArrayList<TextLine>();
        for (List<Glyph> line : split(glyphs)) {
            String text = text(line);
            if (!text.isBlank()) {
                List<Glyph> visible =
                        line.stream().filter(glyph -> !glyph.isSpace()).toList();
                lines.add(new TextLine(text.strip(), Box.around(visible), size(visible)));
            }
        }
        return lines;
    }

    private static float size(List<Glyph> glyphs) {
        float size = 0;
        for (Glyph glyph : glyphs) {
            size = Math.max(size, glyph.size());
        }
        return size;
    }

    /** Glyphs by line, those of a line from left to right. */
    static List<List<Glyph>> split(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        var lines = new ArrayList<List<Glyph>>();
        var line = new ArrayList<Glyph>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && !isSameLine(line.getFirst(), glyph)) {
                lines.add(ordered(line));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(ordered(line));
        }
        return lines;
    }

    private static boolean isSameLine(Glyph first, Glyph glyph) {
        return glyph.baseline() - first.baseline() <= SAME_LINE * Math.max(first.size(), glyph.size());
    }

    private static List<Glyph> ordered(List<Glyph> line) {
        line.sort(Comparator.comparingDouble(Glyph::x));
        return line;
    }

    /** The text of glyphs that stand on one line from left to right. */
    static String text(List<Glyph> line) {
        var text = new StringBuilder();
        Glyph previous = null;
        for (Glyph glyph : line) {
            if (previous != null && isOverprint(previous, glyph)) {
                continue;
            }
            if (previous != null && isGap(previous, glyph) && !glyph.isSpace() && !previous.isSpace()) {
                text.append(' ');
            }
            text.append(glyph.text());
            previous = glyph;
        }
        return text.toString();
    }

    private static boolean isOverprint(Glyph previous, Glyph glyph) {
        return previous.text().equals(glyph.text()) && glyph.x() - previous.x() < OVERPRINT * previous.width();
    }

    static boolean isGap(Glyph previous, Glyph glyph) {
        float share = isIdeograph(previous) || isIdeograph(glyph) ? IDEOGRAPH_GAP : LETTER_GAP;
        return glyph.x() - previous.right() > share * Math.min(previous.size(), glyph.size());
    }

    private static boolean isIdeograph(Glyph glyph) {
        return glyph.text().charAt(0) >= FIRST_IDEOGRAPH;
    }
}
