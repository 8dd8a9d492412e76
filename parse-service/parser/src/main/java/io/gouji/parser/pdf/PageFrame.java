package io.gouji.parser.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a page is shown: cropped, turned, its origin at the top left.
 *
 * @param width width as shown, in points
 * @param height height as shown
 * @param fromUserSpace takes points of the page's own space to points from the top left as shown
 */
record PageFrame(float width, float height, AffineTransform fromUserSpace) {

    static PageFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PageFrame(top - bottom, right - left, new AffineTransform(0, 1, 1, 0, -bottom, -left));
            case 180 -> new PageFrame(right - left, top - bottom, new AffineTransform(-1, 0, 0, 1, right, -bottom));
            case 270 -> new PageFrame(top - bottom, right - left, new AffineTransform(0, -1, -1, 0, top, right));
            default -> new PageFrame(right - left, top - bottom, new AffineTransform(1, 0, 0, -1, -left, top));
        };
    }
}
