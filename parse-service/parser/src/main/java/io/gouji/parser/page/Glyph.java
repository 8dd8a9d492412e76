package io.gouji.parser.page;

/**
 * A printed character. Lengths are points, from the left and the top of the page as it is shown.
 *
 * @param text the characters it stands for, mostly one
 * @param x its left edge
 * @param baseline the line it stands on
 * @param width how far it advances
 * @param size height of its font
 * @param run which operator printed it; neighbours of one run were printed together
 */
public record Glyph(String text, float x, float baseline, float width, float size, int run) {

    private static final float ASCENT = 0.88f;
    private static final float DESCENT = 0.12f;

    /** How far the middle of a glyph is above its baseline, as a share of its size. */
    public static final float MIDDLE = (ASCENT - DESCENT) / 2;

    float right() {
        return x + width;
    }

    float top() {
        return baseline - ASCENT * size;
    }

    float bottom() {
        return baseline + DESCENT * size;
    }

    float centerX() {
        return x + width / 2;
    }

    float centerY() {
        return (top() + bottom()) / 2;
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
