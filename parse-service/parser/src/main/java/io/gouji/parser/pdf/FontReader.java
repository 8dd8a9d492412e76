package io.gouji.parser.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fonts of one document out of their dictionaries, without the programs that draw them: loading those costs
 * more than all the rest of reading a page.
 */
final class FontReader {

    private static final int MAX_CODE = 0xFFFF;
    private static final int DEFAULT_WIDTH = 1000;
    private static final float THOUSANDTH = 0.001f;
    private static final COSName TYPE0 = COSName.TYPE0;

    /** The character maps that come with the library; there are some seventy. */
    private static final Map<String, CMap> PREDEFINED = new ConcurrentHashMap<>();

    private final IdentityHashMap<COSDictionary, TextFont> fonts = new IdentityHashMap<>();

    TextFont read(COSDictionary dictionary) throws IOException {
        TextFont known = fonts.get(dictionary);
        if (known == null) {
            known = make(dictionary);
            fonts.put(dictionary, known);
        }
        return known;
    }

    private static TextFont make(COSDictionary dictionary) throws IOException {
        TextFont font =
                TYPE0.equals(dictionary.getCOSName(COSName.SUBTYPE)) ? composite(dictionary) : simple(dictionary);
        return font == null ? new LibraryFont(PDFontFactory.createFont(dictionary)) : font;
    }

    private static @Nullable TextFont composite(COSDictionary dictionary) throws IOException {
        COSArray descendants = dictionary.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants == null || !(descendants.getObject(0) instanceof COSDictionary descendant)) {
            return null;
        }
        COSBase encoding = dictionary.getDictionaryObject(COSName.ENCODING);
        CMap codes = encoding(encoding);
        boolean identity = encoding instanceof COSName name && name.getName().startsWith("Identity");
        if (codes == null && !identity) {
            return null;
        }
        CMap unicode = toUnicode(dictionary);
        CMap collection = collection(descendant);
        if (unicode == null && collection == null) {
            return null;
        }
        boolean vertical = codes == null ? COSName.IDENTITY_V.equals(encoding) : codes.getWMode() == 1;
        float width = descendant.getFloat(COSName.DW, DEFAULT_WIDTH);
        return new CompositeFont(codes, unicode, collection, widths(descendant), width, vertical);
    }

    private static @Nullable CMap encoding(@Nullable COSBase encoding) throws IOException {
        return switch (encoding) {
            case COSStream stream -> parse(stream);
            case COSName name when !name.getName().startsWith("Identity") -> predefined(name.getName());
            case null, default -> null;
        };
    }

    private static @Nullable CMap toUnicode(COSDictionary dictionary) {
        if (dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
            CMap map = parse(stream);
            return map != null && map.hasUnicodeMappings() ? map : null;
        }
        return null;
    }

    /** A damaged map tells nothing; the rest of the document may. */
    private static @Nullable CMap parse(COSStream stream) {
        try (var view = stream.createView()) {
            return new CMapParser().parse(view);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable CMap collection(COSDictionary descendant) {
        COSDictionary system = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
        if (system == null || "Identity".equals(system.getString(COSName.ORDERING))) {
            return null;
        }
        return predefined(system.getString(COSName.REGISTRY) + "-" + system.getString(COSName.ORDERING) + "-UCS2");
    }

    private static @Nullable CMap predefined(String name) {
        try {
            return PREDEFINED.computeIfAbsent(name, FontReader::load);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private static CMap load(String name) {
        try {
            return new CMapParser().parsePredefined(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Widths come as "first [w w w]" and as "first last w". */
    private static Map<Integer, Float> widths(COSDictionary descendant) {
        var widths = new HashMap<Integer, Float>();
        COSArray array = descendant.getCOSArray(COSName.W);
        int i = 0;
        while (array != null && i + 1 < array.size()) {
            int first = number(array.getObject(i), -1).intValue();
            COSBase second = array.getObject(i + 1);
            if (second instanceof COSArray list) {
                for (int k = 0; k < list.size() && first + k <= MAX_CODE; k++) {
                    widths.put(
                            first + k, number(list.getObject(k), DEFAULT_WIDTH).floatValue());
                }
                i += 2;
            } else {
                int last = Math.min(number(second, -1).intValue(), MAX_CODE);
                float width = i + 2 < array.size()
                        ? number(array.getObject(i + 2), DEFAULT_WIDTH).floatValue()
                        : DEFAULT_WIDTH;
                for (int code = Math.max(first, 0); code <= last; code++) {
                    widths.put(code, width);
                }
                i += 3;
            }
        }
        return widths;
    }

    private static Number number(@Nullable COSBase base, int otherwise) {
        return base instanceof COSNumber number ? number.floatValue() : otherwise;
    }

    private static @Nullable TextFont simple(COSDictionary dictionary) {
        COSArray printed = dictionary.getCOSArray(COSName.WIDTHS);
        CMap unicode = toUnicode(dictionary);
        Encoding encoding = simpleEncoding(dictionary);
        if (printed == null || (unicode == null && encoding == null)) {
            return null;
        }
        var texts = new String[SimpleFont.SIZE];
        for (int code = 0; code < texts.length; code++) {
            String text = unicode == null ? null : unicode.toUnicode(code, 1);
            if (text == null && encoding != null) {
                text = GlyphList.getAdobeGlyphList().toUnicode(encoding.getName(code));
            }
            texts[code] = text == null ? "" : text;
        }
        return new SimpleFont(texts, simpleWidths(dictionary, printed));
    }

    private static float[] simpleWidths(COSDictionary dictionary, COSArray printed) {
        COSArray matrix = dictionary.getCOSArray(COSName.FONT_MATRIX);
        float unit =
                matrix == null ? THOUSANDTH : number(matrix.getObject(0), 0).floatValue();
        COSDictionary descriptor = dictionary.getCOSDictionary(COSName.FONT_DESC);
        float missing = descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0);
        int first = dictionary.getInt(COSName.FIRST_CHAR, 0);
        var widths = new float[SimpleFont.SIZE];
        Arrays.fill(widths, missing * unit);
        for (int i = 0; i < printed.size() && first + i < widths.length; i++) {
            if (first + i >= 0) {
                widths[first + i] = number(printed.getObject(i), 0).floatValue() * unit;
            }
        }
        return widths;
    }

    private static @Nullable Encoding simpleEncoding(COSDictionary dictionary) {
        return switch (dictionary.getDictionaryObject(COSName.ENCODING)) {
            case COSName name -> Encoding.getInstance(name);
            case COSDictionary differences
            when differences.containsKey(COSName.BASE_ENCODING)
                    || COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE)) ->
                COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))
                        ? new DictionaryEncoding(differences)
                        : new DictionaryEncoding(differences, false, StandardEncoding.INSTANCE);
            case null, default -> null;
        };
    }
}
