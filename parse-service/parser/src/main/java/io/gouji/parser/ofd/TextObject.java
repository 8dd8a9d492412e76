package io.gouji.parser.ofd;

import io.gouji.parser.page.Glyph;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Optional;

/**
 * How the characters of one text object are printed. The object tells where each begins; how wide a character is stands
 * only in the font, which is not needed: an advance tells it where it is no gap.
 */
final class TextObject {

    private static final float DEFAULT_SIZE = 3.5f;
    private static final int FIRST_WIDE = 0x2E80;

    /** Figures and narrow letters are about half as wide as high. */
    private static final float NARROW = 0.5f;

    /** What numbers are written with. None is wider than a share of its height; what it advances beyond is a gap. */
    private static final String OF_NUMBERS = "0123456789.,-/";

    private static final float WIDEST_OF_NUMBERS = 0.7f;

    private final float size;
    private final float scale;
    private final double turn;
    private final int direction;
    private final AffineTransform toPage;

    TextObject(XmlNode object, AffineTransform toPage) {
        this.size = Math.abs(Numbers.one(object.attribute("Size"), DEFAULT_SIZE));
        this.scale = Math.abs(Numbers.one(object.attribute("HScale"), 1));
        this.turn = Math.toRadians(Numbers.one(object.attribute("CharDirection"), 0));
        this.direction = Math.floorMod((int) Numbers.one(object.attribute("ReadDirection"), 0), 360);
        this.toPage = toPage;
    }

    /** How wide a character is printed that advances by so much; 0 when its advance is not told. */
    float width(int character, float advance) {
        if (character >= FIRST_WIDE) {
            float full = size * scale;
            return advance > 0 ? Math.min(advance, full) : full;
        }
        float widest = (OF_NUMBERS.indexOf(character) < 0 ? 1 : WIDEST_OF_NUMBERS) * size * scale;
        return advance > 0 && advance <= widest ? advance : NARROW * size * scale;
    }

    /** How far a character moves the next one along the page when the object does not tell. */
    float across(int character) {
        return switch (direction) {
            case 90, 270 -> 0;
            case 180 -> -width(character, 0);
            default -> width(character, 0);
        };
    }

    /** How far a character moves the next one down the page when the object does not tell. */
    float down() {
        return switch (direction) {
            case 90 -> size;
            case 270 -> -size;
            default -> 0;
        };
    }

    /** The character at a point of the object. */
    Optional<Glyph> glyph(int character, float x, float y, float width, int run) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return Glyph.printed(
                Character.toString(character),
                onPage(x, y),
                onPage(x + width * cos, y + width * sin),
                onPage(x + size * sin, y - size * cos),
                run);
    }

    private Point2D.Float onPage(double x, double y) {
        var point = new Point2D.Float((float) x, (float) y);
        toPage.transform(point, point);
        return point;
    }
}
