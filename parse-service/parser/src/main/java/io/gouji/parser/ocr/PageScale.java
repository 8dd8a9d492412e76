package io.gouji.parser.ocr;

import io.gouji.parser.page.Glyph;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what stands in the pixels of a page to glyphs in points.
 *
 * @param perPoint pixels in a point
 */
record PageScale(float perPoint) {

    /** How much of the height of a font a figure takes. */
    private static final float FIGURE_HEIGHT = 0.72f;

    /** How far the lower edge of a line of ideographs is below its baseline, as a share of its height. */
    private static final float BELOW_BASELINE = 0.12f;

    /**
     * The characters of words, those of one line on one baseline.
     *
     * @param x where the picture they were found in begins, in pixels
     * @param y the same, from the top
     * @param run the same for what belongs together
     */
    List<Glyph> glyphs(List<Word> words, int x, int y, int run) {
        Map<Integer, List<Word>> lines = new LinkedHashMap<>();
        for (Word word : words) {
            lines.computeIfAbsent(word.line(), line -> new ArrayList<>()).add(word);
        }
        var glyphs = new ArrayList<Glyph>();
        for (Map.Entry<Integer, List<Word>> line : lines.entrySet()) {
            int top = line.getValue().stream().mapToInt(Word::top).min().orElse(0);
            int bottom = line.getValue().stream().mapToInt(Word::bottom).max().orElse(0);
            float size = (bottom - top) / perPoint;
            float baseline = (y + bottom) / perPoint - BELOW_BASELINE * size;
            int from = Integer.MIN_VALUE;
            for (Word word : line.getValue()) {
                // boxes of neighbours overlap; their order is the program's
                int left = Math.max(word.left(), from);
                from = Math.max(word.right(), left + word.text().length());
                float width = (from - left) / perPoint;
                spread(word.text(), new Glyph("", (x + left) / perPoint, baseline, width, size, run), glyphs);
            }
        }
        return glyphs;
    }

    /** The characters of a figure. */
    List<Glyph> line(String text, Rectangle ink, int run) {
        var glyphs = new ArrayList<Glyph>();
        float size = Math.max(ink.height, ink.width / (float) text.length()) / perPoint / FIGURE_HEIGHT;
        float baseline = (ink.y + ink.height) / perPoint;
        spread(text, new Glyph("", ink.x / perPoint, baseline, ink.width / perPoint, size, run), glyphs);
        return glyphs;
    }

    /** Gives each character its share of a whole. */
    private static void spread(String text, Glyph whole, List<Glyph> glyphs) {
        int[] characters = text.codePoints().toArray();
        float each = whole.width() / characters.length;
        for (int i = 0; i < characters.length; i++) {
            float x = whole.x() + i * each;
            glyphs.add(
                    new Glyph(Character.toString(characters[i]), x, whole.baseline(), each, whole.size(), whole.run()));
        }
    }

    /** An area in points as pixels. */
    Rectangle pixels(Rectangle2D.Float area) {
        int left = Math.round(area.x * perPoint);
        int top = Math.round(area.y * perPoint);
        return new Rectangle(
                left,
                top,
                Math.round((area.x + area.width) * perPoint) - left,
                Math.round((area.y + area.height) * perPoint) - top);
    }
}
