package io.gouji.parser.narrative;

/**
 * A printed line, or a piece of one, that may be narrative.
 *
 * @param text its text, white space at both ends and marks of Markdown removed
 * @param soft whether the format breaks lines by width, so that the text may go on in the next row
 * @param marked whether the format marks the line as a heading
 */
record Row(Passage text, boolean soft, boolean marked) {

    String folded() {
        return text.folded();
    }

    Row with(Passage piece) {
        return new Row(piece.strip(), soft, marked);
    }
}
