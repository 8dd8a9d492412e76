package io.gouji.parser.page;

import io.gouji.contract.report.SourceLocation.PagePlace;
import java.util.List;

/** A part of a page in points from its left and top. */
record Box(float left, float top, float right, float bottom) {

    private static final double HUNDRED = 100;

    static Box around(List<Glyph> glyphs) {
        Box box = null;
        for (Glyph glyph : glyphs) {
            var own = new Box(glyph.x(), glyph.top(), glyph.right(), glyph.bottom());
            box = box == null ? own : box.with(own);
        }
        return box == null ? new Box(0, 0, 0, 0) : box;
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    boolean contains(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    PagePlace on(int page) {
        return new PagePlace(page, round(left), round(top), round(width()), round(height()));
    }

    private static double round(float points) {
        return Math.round(points * HUNDRED) / HUNDRED;
    }
}
