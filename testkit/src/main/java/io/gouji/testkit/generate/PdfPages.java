package io.gouji.testkit.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A4 pages drawn from the top left, in points. Their font is STSong-Light with a predefined encoding, which the format
 * lets a document name without carrying it: nothing need be installed where they are made.
 */
final class PdfPages {

    private static final String FONT = "STSong-Light";
    private static final int FULL_WIDTH = 1000;
    private static final int HALF_WIDTH = 500;
    private static final int FIRST_LATIN = 1;
    private static final int LAST_LATIN = 95;
    private static final int SUPPLEMENT = 4;
    private static final int SERIF_SYMBOLIC = 6;

    private final long id;
    private final List<StringBuilder> pages = new ArrayList<>();

    /**
     * No pages.
     *
     * @param id what the document is told from others by, in place of the time it was made
     */
    PdfPages(long id) {
        this.id = id;
    }

    void add() {
        pages.add(new StringBuilder());
    }

    /** Prints a text, its baseline at y. */
    void text(double x, double y, double size, String text) {
        String codes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        draw("BT /F1 %s Tf 1 0 0 1 %s %s Tm <%s> Tj ET".formatted(plain(size), plain(x), plain(up(y)), codes));
    }

    /** Prints a text around a middle. */
    void centred(double middle, double y, double size, String text) {
        text(middle - width(text, size) / 2, y, size, text);
    }

    void frame(double left, double top, double right, double bottom) {
        draw("0.5 w %s %s %s %s re S"
                .formatted(plain(left), plain(up(bottom)), plain(right - left), plain(bottom - top)));
    }

    /** How wide a text is printed. */
    static double width(String text, double size) {
        return text.chars().mapToDouble(c -> c < 0x80 ? size / 2 : size).sum();
    }

    /** The lines of a text within a width; a line holds one character at least, and an empty text is an empty line. */
    static List<String> wrapped(String text, double size, double width) {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int to = 1; to <= text.length(); to++) {
            if (to - from > 1 && width(text.substring(from, to), size) > width) {
                lines.add(text.substring(from, to - 1));
                from = to - 1;
            }
        }
        lines.add(text.substring(from));
        return lines;
    }

    private void draw(String operators) {
        pages.getLast().append(operators).append('\n');
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static double up(double y) {
        return PDRectangle.A4.getHeight() - y;
    }

    byte[] bytes() {
        try (var document = new PDDocument()) {
            document.setDocumentId(id);
            COSDictionary font = font();
            for (StringBuilder content : pages) {
                var page = new PDPage(PDRectangle.A4);
                var fonts = new COSDictionary();
                fonts.setItem("F1", font);
                var resources = new PDResources();
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                page.setResources(resources);
                page.getCOSObject().setItem(COSName.CONTENTS, stream(document, content));
                document.addPage(page);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary font() {
        var descendants = new COSArray();
        descendants.add(descendant());
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, FONT + "-UniGB-UTF16-H");
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UTF16-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary descendant() {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, SUPPLEMENT);
        var box = new COSArray();
        for (int edge : new int[] {-25, -254, FULL_WIDTH, 880}) {
            box.add(COSInteger.get(edge));
        }
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, FONT);
        descriptor.setInt(COSName.FLAGS, SERIF_SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 880);
        descriptor.setInt(COSName.STEM_V, 93);
        var widths = new COSArray();
        widths.add(COSInteger.get(FIRST_LATIN));
        widths.add(COSInteger.get(LAST_LATIN));
        widths.add(COSInteger.get(HALF_WIDTH));
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, FONT);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, FULL_WIDTH);
        descendant.setItem(COSName.W, widths);
        return descendant;
    }

    private static COSStream stream(PDDocument document, StringBuilder content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
