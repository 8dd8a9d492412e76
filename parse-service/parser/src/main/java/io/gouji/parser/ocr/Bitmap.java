package io.gouji.parser.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A picture in shades of grey. */
final class Bitmap {

    static final int WHITE = 255;

    /** Scans are laid on the glass by hand; what leans more than these degrees was turned on purpose. */
    private static final double MOST_SKEW = 4;

    private static final double COARSE = 0.25;
    private static final double FINE = 0.05;
    private static final int SHADES = 256;

    /** Strokes that together are no higher than this many times the highest line belong to one. */
    private static final double SAME_LINE = 1.15;

    /** Beside a line, ink no higher than this share of it is dirt. */
    private static final double SPECK = 0.3;

    /** So many columns of a page tell how it leans. */
    private static final int LOOKED_AT = 600;

    private final BufferedImage image;
    private final byte[] pixels;

    private Bitmap(BufferedImage image) {
        this.image = image;
        this.pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** A white picture. */
    static Bitmap blank(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return new Bitmap(image);
    }

    /** A picture in grey, on white where it is transparent. */
    static Bitmap of(BufferedImage picture) {
        return drawn(picture, picture.getWidth(), picture.getHeight(), new AffineTransform());
    }

    private static Bitmap drawn(BufferedImage picture, int width, int height, AffineTransform placed) {
        Bitmap bitmap = blank(width, height);
        Graphics2D graphics = bitmap.image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawRenderedImage(picture, placed);
        graphics.dispose();
        return bitmap;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    BufferedImage image() {
        return image;
    }

    int at(int x, int y) {
        return pixels[y * image.getWidth() + x] & 0xFF;
    }

    void set(int x, int y, int shade) {
        pixels[y * image.getWidth() + x] = (byte) shade;
    }

    /** The picture turned about its middle by some degrees and scaled. */
    Bitmap turned(double degrees, double scale) {
        int width = (int) Math.round(width() * scale);
        int height = (int) Math.round(height() * scale);
        var placed = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        placed.rotate(Math.toRadians(degrees));
        placed.scale(scale, scale);
        placed.translate(-width() / 2.0, -height() / 2.0);
        return drawn(image, width, height, placed);
    }

    /** The smallest part of an area that holds all its ink but single specks; empty when there is none. */
    Optional<Rectangle> ink(Rectangle area, int threshold) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = -1;
        int bottom = -1;
        Rectangle within = area.intersection(new Rectangle(width(), height()));
        for (int y = within.y; y < within.y + within.height; y++) {
            int first = -1;
            int last = -1;
            for (int x = within.x; x < within.x + within.width; x++) {
                if (at(x, y) < threshold) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            if (last > first) {
                left = Math.min(left, first);
                right = Math.max(right, last);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        return bottom - top < 1
                ? Optional.empty()
                : Optional.of(new Rectangle(left, top, right - left + 1, bottom - top + 1));
    }

    /**
     * The lines of print in an area, from top to bottom.
     *
     * @param highest how high a line can be
     */
    List<Rectangle> lines(Rectangle area, int threshold, float highest) {
        List<Rectangle> strips = strips(area, threshold);
        int tallest = strips.stream()
                .mapToInt(strip -> strip.height)
                .filter(height -> height <= highest)
                .max()
                .orElse(0);
        var lines = new ArrayList<Rectangle>();
        for (Rectangle strip : strips) {
            // some ideographs are strokes above each other
            Rectangle joined = lines.isEmpty() ? strip : lines.getLast().union(strip);
            if (!lines.isEmpty() && joined.height <= SAME_LINE * tallest) {
                lines.set(lines.size() - 1, joined);
            } else {
                lines.add(strip);
            }
        }
        if (lines.size() > 1) {
            lines.removeIf(line -> line.height < SPECK * tallest);
        }
        return lines;
    }

    /** Parts of an area that white parts from each other across its width. */
    private List<Rectangle> strips(Rectangle area, int threshold) {
        var strips = new ArrayList<Rectangle>();
        int from = -1;
        for (int y = area.y; y <= area.y + area.height; y++) {
            boolean inked = false;
            for (int x = area.x; y < area.y + area.height && x < area.x + area.width && !inked; x++) {
                inked = at(x, y) < threshold;
            }
            if (inked && from < 0) {
                from = y;
            } else if (!inked && from >= 0) {
                ink(new Rectangle(area.x, from, area.width, y - from), threshold)
                        .ifPresent(strips::add);
                from = -1;
            }
        }
        return strips;
    }

    /** How many pieces an area falls into that no ink joins across its height. */
    int pieces(Rectangle area, int threshold) {
        int pieces = 0;
        boolean before = false;
        for (int x = area.x; x < area.x + area.width; x++) {
            boolean now = false;
            for (int y = area.y; y < area.y + area.height && !now; y++) {
                now = at(x, y) < threshold;
            }
            pieces += now && !before ? 1 : 0;
            before = now;
        }
        return pieces;
    }

    /** A part of the picture with white around it. */
    Bitmap cut(Rectangle area, int margin) {
        Bitmap cut = blank(area.width + 2 * margin, area.height + 2 * margin);
        for (int y = 0; y < area.height; y++) {
            System.arraycopy(
                    pixels,
                    (area.y + y) * width() + area.x,
                    cut.pixels,
                    (y + margin) * cut.width() + margin,
                    area.width);
        }
        return cut;
    }

    /** Makes an area white. */
    void clear(Rectangle area) {
        Rectangle within = area.intersection(new Rectangle(width(), height()));
        for (int y = within.y; y < within.y + within.height; y++) {
            Arrays.fill(pixels, y * width() + within.x, y * width() + within.x + within.width, (byte) WHITE);
        }
    }

    /** The shade that best parts ink from paper: the one that leaves the two least uniform between each other. */
    int threshold() {
        var counts = new long[SHADES];
        for (byte pixel : pixels) {
            counts[pixel & 0xFF]++;
        }
        double sum = 0;
        for (int shade = 0; shade < SHADES; shade++) {
            sum += (double) shade * counts[shade];
        }
        double darkSum = 0;
        long dark = 0;
        double best = -1;
        int threshold = SHADES / 2;
        for (int shade = 0; shade < SHADES; shade++) {
            dark += counts[shade];
            long light = pixels.length - dark;
            if (dark == 0 || light == 0) {
                continue;
            }
            darkSum += (double) shade * counts[shade];
            double apart = darkSum / dark - (sum - darkSum) / light;
            double between = (double) dark * light * apart * apart;
            if (between > best) {
                best = between;
                threshold = shade + 1;
            }
        }
        return threshold;
    }

    /** By how many degrees, clockwise, its lines of print lean. */
    double skew() {
        double coarse = sharpest(-MOST_SKEW, MOST_SKEW, COARSE);
        return sharpest(coarse - COARSE, coarse + COARSE, FINE);
    }

    /** Rows of print are told apart best when looked along them. */
    private double sharpest(double from, double to, double step) {
        int threshold = threshold();
        double best = 0;
        double sharpness = -1;
        for (double degrees = from; degrees <= to; degrees += step) {
            double now = sharpness(Math.tan(Math.toRadians(degrees)), threshold);
            if (now > sharpness) {
                sharpness = now;
                best = degrees;
            }
        }
        return best;
    }

    private double sharpness(double slope, int threshold) {
        var ink = new int[2 * height()];
        int step = Math.max(2, width() / LOOKED_AT);
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x += step) {
                if (at(x, y) < threshold) {
                    int row = (int) (y - x * slope + height() / 2.0);
                    if (row >= 0 && row < ink.length) {
                        ink[row]++;
                    }
                }
            }
        }
        double sharpness = 0;
        for (int i = 1; i < ink.length; i++) {
            double change = (double) ink[i] - ink[i - 1];
            sharpness += change * change;
        }
        return sharpness;
    }
}
