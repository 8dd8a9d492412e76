package io.gouji.parser.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.jspecify.annotations.Nullable;

/**
 * A font of many characters, whose codes are of two bytes or as its encoding says.
 *
 * @param encoding turns codes into character ids; null when the code is the id, in two bytes
 * @param toUnicode what the codes say; null when only the character collection tells
 * @param collection what the character ids say; null when the font is of no known collection
 * @param widths advance by character id, in thousandths
 * @param defaultWidth advance of all others
 */
record CompositeFont(
        @Nullable CMap encoding,
        @Nullable CMap toUnicode,
        @Nullable CMap collection,
        Map<Integer, Float> widths,
        float defaultWidth,
        boolean isVertical)
        implements TextFont {

    private static final float THOUSAND = 1000;
    private static final int WIDE = 2;

    @Override
    public void decode(byte[] string, Sink sink) throws IOException {
        if (encoding == null) {
            for (int i = 0; i + 1 < string.length; i += WIDE) {
                int code = ((string[i] & 0xFF) << 8) | (string[i + 1] & 0xFF);
                glyph(code, WIDE, code, sink);
            }
            return;
        }
        InputStream codes = new ByteArrayInputStream(string);
        while (codes.available() > 0) {
            int before = codes.available();
            int code = encoding.readCode(codes);
            int length = before - codes.available();
            if (length == 0) {
                return;
            }
            glyph(code, length, encoding.toCID(code, length), sink);
        }
    }

    private void glyph(int code, int length, int cid, Sink sink) {
        Float width = widths.get(cid);
        sink.glyph(
                text(code, length, cid), (width == null ? defaultWidth : width) / THOUSAND, length == 1 && code == ' ');
    }

    private @Nullable String text(int code, int length, int cid) {
        if (toUnicode != null) {
            String text = toUnicode.toUnicode(code, length);
            if (text != null) {
                return text;
            }
        }
        return collection == null ? null : collection.toUnicode(cid, WIDE);
    }
}
