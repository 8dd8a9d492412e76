package io.gouji.parser.ofd;

import io.gouji.parser.page.PathCollector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.StringTokenizer;

/** Follows the abbreviated notation of a path: letters, each with the numbers of the points it goes to. */
final class PathData {

    private static final int NUMBERS_OF_CUBIC = 6;
    private static final int NUMBERS_OF_ARC = 7;

    private final StringTokenizer tokens;
    private final AffineTransform toPage;
    private final PathCollector path;

    private PathData(String data, AffineTransform toPage, PathCollector path) {
        this.tokens = new StringTokenizer(spaced(data), " \t\r\n,");
        this.toPage = toPage;
        this.path = path;
    }

    static void follow(String data, AffineTransform toPage, PathCollector path) {
        var follower = new PathData(data, toPage, path);
        while (follower.tokens.hasMoreTokens()) {
            follower.step(follower.tokens.nextToken());
        }
    }

    /** Some producers leave out the space between a letter and its first number. */
    private static String spaced(String data) {
        var spaced = new StringBuilder(data.length() + data.length() / 4);
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            boolean letter = Character.isUpperCase(c) && c != 'E';
            if (letter) {
                spaced.append(' ');
            }
            spaced.append(c);
            if (letter) {
                spaced.append(' ');
            }
        }
        return spaced.toString();
    }

    private void step(String operator) {
        switch (operator) {
            case "S", "M" -> path.moveTo(point(2));
            case "L" -> path.lineTo(point(2));
            case "Q" -> path.curveTo(point(4));
            case "B" -> path.curveTo(point(NUMBERS_OF_CUBIC));
            case "A" -> path.curveTo(point(NUMBERS_OF_ARC));
            case "C" -> path.close();
            default -> {}
        }
    }

    /** The point that the last two of some numbers give. */
    private Point2D.Float point(int numbers) {
        float x = 0;
        float y = 0;
        for (int i = 0; i < numbers && tokens.hasMoreTokens(); i++) {
            float number = Numbers.one(tokens.nextToken(), 0);
            x = y;
            y = number;
        }
        var point = new Point2D.Float(x, y);
        toPage.transform(point, point);
        return point;
    }
}
