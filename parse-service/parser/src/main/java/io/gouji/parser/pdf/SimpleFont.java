package io.gouji.parser.pdf;

/** A font of at most 256 characters. */
final class SimpleFont implements TextFont {

    static final int SIZE = 256;

    private final String[] texts;
    private final float[] widths;

    /**
     * Creates a font.
     *
     * @param texts what each code says; empty where the font does not tell
     * @param widths advance of each code as a share of the font size
     */
    SimpleFont(String[] texts, float[] widths) {
        this.texts = texts.clone();
        this.widths = widths.clone();
    }

    @Override
    public void decode(byte[] string, Sink sink) {
        for (byte b : string) {
            int code = b & 0xFF;
            sink.glyph(texts[code], widths[code], code == ' ');
        }
    }
}
