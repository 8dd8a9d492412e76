package io.gouji.parser.pdf;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A font as far as reading needs it: what the bytes of a string say and how far they advance, not how they look. */
interface TextFont {

    /** Whether its lines run down the page. */
    default boolean isVertical() {
        return false;
    }

    /** Decodes a string into its glyphs, in order. */
    void decode(byte[] string, Sink sink) throws IOException;

    /** Takes the glyphs of a string. */
    interface Sink {

        /**
         * Takes a glyph.
         *
         * @param text the characters it stands for; null when the font does not tell
         * @param width its advance as a share of the font size
         * @param space whether it is the one-byte code 32, which word spacing widens
         */
        void glyph(@Nullable String text, float width, boolean space);
    }
}
