package io.gouji.parser.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** A font the library must load because its dictionary alone does not tell what it says or how wide it is. */
record LibraryFont(PDFont font) implements TextFont {

    private static final float THOUSAND = 1000;

    @Override
    public boolean isVertical() {
        return font.isVertical();
    }

    @Override
    public void decode(byte[] string, Sink sink) throws IOException {
        InputStream codes = new ByteArrayInputStream(string);
        while (codes.available() > 0) {
            int before = codes.available();
            int code = font.readCode(codes);
            int length = before - codes.available();
            if (length == 0) {
                return;
            }
            sink.glyph(text(code), font.getWidth(code) / THOUSAND, length == 1 && code == ' ');
        }
    }

    private @Nullable String text(int code) throws IOException {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        return text == null && font instanceof PDSimpleFont ? String.valueOf((char) code) : text;
    }
}
