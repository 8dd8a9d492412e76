package io.gouji.parser.ocr;

/**
 * A page as a picture.
 *
 * @param bitmap what it shows
 * @param width its width in points
 */
record PagePicture(Bitmap bitmap, float width) {

    float perPoint() {
        return bitmap.width() / width;
    }
}
