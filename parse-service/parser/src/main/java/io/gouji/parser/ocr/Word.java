package io.gouji.parser.ocr;

/**
 * A word that was recognised in a picture.
 *
 * @param picture which picture of the run it stands in, from 0
 * @param line which line of the picture, in the order they were found
 * @param left its left edge in pixels
 * @param top its top edge
 * @param width its width
 * @param height its height
 * @param confidence how sure the program is, to 100
 */
record Word(int picture, int line, int left, int top, int width, int height, float confidence, String text) {

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    /** The same word, read as something else. */
    Word reading(String other) {
        return new Word(picture, line, left, top, width, height, confidence, other);
    }
}
