package io.gouji.parser.page;

import java.awt.geom.Point2D;
import java.util.Optional;

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
    private static final float MIDDLE = (ASCENT - DESCENT) / 2;

    /** Text that rises or falls by more than this share of its length is a watermark across the page. */
    private static final float SLANT = 0.2f;

    /**
     * A character printed upright or turned; empty when it is printed slanting.
     *
     * @param text the characters it stands for
     * @param origin where its baseline begins on the page
     * @param end where its baseline ends
     * @param top the point above the origin by the height of its font
     * @param run which operator printed it
     */
    public static Optional<Glyph> printed(
            String text, Point2D.Float origin, Point2D.Float end, Point2D.Float top, int run) {
        float height = (float) origin.distance(top);
        float across = Math.abs(end.x - origin.x);
        float down = Math.abs(end.y - origin.y);
        if (Math.min(across, down) > SLANT * Math.max(across, down)) {
            return Optional.empty();
        }
        if (across >= down) {
            return Optional.of(new Glyph(text, Math.min(origin.x, end.x), origin.y, across, height, run));
        }
        float middle = (origin.y + end.y) / 2 + MIDDLE * height;
        float left = Math.min(origin.x, top.x);
        return Optional.of(new Glyph(text, left, middle, Math.abs(top.x - origin.x), height, run));
    }

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
