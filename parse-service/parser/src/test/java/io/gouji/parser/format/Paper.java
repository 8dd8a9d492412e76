package io.gouji.parser.format;

/** Pages to draw on, from the top left, in points. */
public interface Paper {

    /** Begins a page. */
    Paper page();

    /** Prints a text, its baseline at y. */
    Paper text(double x, double y, double size, String text);

    /** Draws a line. */
    Paper line(double x1, double y1, double x2, double y2);

    /** Draws a line as a thin filled rectangle. */
    Paper bar(double x1, double y1, double x2, double y2);

    /** The document. */
    byte[] bytes();

    /** How wide a text is printed. */
    static double width(String text, double size) {
        return text.chars().mapToDouble(c -> c < 0x80 ? size / 2 : size).sum();
    }
}
