package io.gouji.parser.page;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines and thin bars of the paths a page draws; all else that paths can draw is no rule of a table. */
public final class PathCollector {

    /** A bar thicker than this many points is a shaded area. */
    private static final float THICKEST = 3;

    /** A line may lean this many points and still be straight. */
    private static final float LEAN = 0.7f;

    /** Shorter strokes are parts of drawn characters. */
    private static final float SHORTEST = 1.5f;

    private final int limit;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Point2D.Float> points = new ArrayList<>();
    private final List<List<Point2D.Float>> subpaths = new ArrayList<>();

    /**
     * Creates a collector.
     *
     * @param limit lines, and points of a path, above which no more are kept
     */
    public PathCollector(int limit) {
        this.limit = limit;
    }

    /** The lines found so far. */
    public List<Rule> rules() {
        return rules;
    }

    /** Begins a new part of the path. */
    public void moveTo(Point2D.Float point) {
        endSubpath();
        points.add(point);
    }

    /** Goes straight to a point. */
    public void lineTo(Point2D.Float point) {
        if (points.size() + subpaths.size() < limit) {
            points.add(point);
        }
    }

    /** Goes to a point by a curve, which is no part of a rule. */
    public void curveTo(Point2D.Float point) {
        moveTo(point);
    }

    /** Goes back to where the part began. */
    public void close() {
        if (points.size() > 1) {
            points.add(points.getFirst());
        }
        endSubpath();
    }

    /** Draws along the path. */
    public void stroke() {
        endSubpath();
        for (List<Point2D.Float> subpath : subpaths) {
            for (int i = 1; i < subpath.size(); i++) {
                line(subpath.get(i - 1), subpath.get(i));
            }
        }
    }

    /** Fills the areas of the path. */
    public void fill() {
        endSubpath();
        subpaths.forEach(this::bar);
    }

    /** Forgets the path; what was drawn stays. */
    public void clear() {
        points.clear();
        subpaths.clear();
    }

    private void endSubpath() {
        if (points.size() > 1 && subpaths.size() < limit) {
            subpaths.add(List.copyOf(points));
        }
        points.clear();
    }

    private void line(Point2D.Float from, Point2D.Float to) {
        float width = Math.abs(to.x - from.x);
        float height = Math.abs(to.y - from.y);
        if (height <= LEAN && width >= SHORTEST) {
            add(new Rule(true, (from.y + to.y) / 2, Math.min(from.x, to.x), Math.max(from.x, to.x)));
        } else if (width <= LEAN && height >= SHORTEST) {
            add(new Rule(false, (from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y)));
        }
    }

    /** A filled area as thin as a line is one. */
    private void bar(List<Point2D.Float> area) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Point2D.Float point : area) {
            left = Math.min(left, point.x);
            right = Math.max(right, point.x);
            top = Math.min(top, point.y);
            bottom = Math.max(bottom, point.y);
        }
        float width = right - left;
        float height = bottom - top;
        if (height <= THICKEST && width > height && width >= SHORTEST) {
            add(new Rule(true, (top + bottom) / 2, left, right));
        } else if (width <= THICKEST && height > width && height >= SHORTEST) {
            add(new Rule(false, (left + right) / 2, top, bottom));
        }
    }

    private void add(Rule rule) {
        if (rules.size() < limit) {
            rules.add(rule);
        }
    }
}
