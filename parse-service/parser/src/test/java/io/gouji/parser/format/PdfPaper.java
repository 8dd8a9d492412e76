package io.gouji.parser.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
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
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Draws PDF pages for tests, from the top left, in points. Its font is a dictionary without a program, so that Chinese
 * is printed on machines that have no Chinese font.
 */
public final class PdfPaper implements Paper {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private static final PDRectangle LANDSCAPE = new PDRectangle(/* width= */ HEIGHT, /* height= */ WIDTH);
    private static final int KEY_LENGTH = 128;

    private final List<StringBuilder> pages = new ArrayList<>();
    private final TreeSet<Character> used = new TreeSet<>();
    private int rotation;
    private boolean mapped = true;
    private @Nullable String encoding;
    private Charset charset = StandardCharsets.UTF_16BE;

    @Override
    public PdfPaper page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** Turns all pages; what is drawn stays upright for who looks at them. */
    PdfPaper rotated(int degrees) {
        rotation = degrees;
        return this;
    }

    /** Leaves out what the codes of the font say. */
    PdfPaper withoutCharacterMap() {
        mapped = false;
        return this;
    }

    /** Prints in one of the encodings that come with the format, by a font that every reader must have. */
    PdfPaper withChineseEncoding(String name, Charset codes) {
        encoding = name;
        charset = codes;
        return this;
    }

    @Override
    public PdfPaper text(double x, double y, double size, String text) {
        return text(x, y, size, "1 0 0 1", text);
    }

    /** Prints a text that rises across the page. */
    PdfPaper watermark(double x, double y, double size, String text) {
        return text(x, y, size, "0.7 0.7 -0.7 0.7", text);
    }

    private PdfPaper text(double x, double y, double size, String turn, String text) {
        var codes = new StringBuilder();
        text.chars().forEach(c -> used.add((char) c));
        for (byte b : text.getBytes(charset)) {
            codes.append("%02X".formatted(b));
        }
        draw("BT /F1 %.2f Tf %s %.2f %.2f Tm <%s> Tj ET".formatted(size, turn, x, up(y), codes));
        return this;
    }

    @Override
    public PdfPaper line(double x1, double y1, double x2, double y2) {
        draw("0.5 w %.2f %.2f m %.2f %.2f l S".formatted(x1, up(y1), x2, up(y2)));
        return this;
    }

    /** Draws a line as Word does. */
    @Override
    public PdfPaper bar(double x1, double y1, double x2, double y2) {
        double thickness = 0.48;
        double width = Math.max(Math.abs(x2 - x1), thickness);
        double height = Math.max(Math.abs(y2 - y1), thickness);
        draw("%.2f %.2f %.2f %.2f re f".formatted(Math.min(x1, x2), up(Math.max(y1, y2)), width, height));
        return this;
    }

    PdfPaper picture() {
        draw("q 100 0 0 100 72 300 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q");
        return this;
    }

    private void draw(String operators) {
        pages.getLast().append(operators).append('\n');
    }

    private static double up(double y) {
        return HEIGHT - y;
    }

    @Override
    public byte[] bytes() {
        return bytes(null);
    }

    byte[] bytes(@Nullable String password) {
        try (var document = new PDDocument()) {
            COSDictionary font = font(document);
            for (StringBuilder content : pages) {
                var page = new PDPage(PDRectangle.A4);
                var fonts = new COSDictionary();
                fonts.setItem("F1", font);
                var resources = new PDResources();
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                page.setResources(resources);
                page.setRotation(rotation);
                page.getCOSObject().setItem(COSName.CONTENTS, stream(document, turned(content)));
                if (rotation % 180 != 0) {
                    page.setMediaBox(LANDSCAPE);
                }
                document.addPage(page);
            }
            if (password != null) {
                var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
                policy.setEncryptionKeyLength(KEY_LENGTH);
                document.protect(policy);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String turned(StringBuilder content) {
        return switch (rotation) {
            case 90 -> String.format(Locale.ROOT, "0 1 -1 0 %.2f 0 cm\n", HEIGHT) + content;
            case 180 -> String.format(Locale.ROOT, "-1 0 0 -1 %.2f %.2f cm\n", WIDTH, HEIGHT) + content;
            case 270 -> String.format(Locale.ROOT, "0 -1 1 0 0 %.2f cm\n", WIDTH) + content;
            default -> content.toString();
        };
    }

    private COSDictionary font(PDDocument document) throws IOException {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString(encoding == null ? "Identity" : "GB1"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "Paper");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        var widths = new COSArray();
        widths.add(COSInteger.get(0));
        widths.add(COSInteger.get(0x7F));
        widths.add(COSInteger.get(500));
        descendant.setItem(COSName.W, widths);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Paper");
        font.setItem(COSName.ENCODING, encoding == null ? COSName.IDENTITY_H : COSName.getPDFName(encoding));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        if (mapped && encoding == null) {
            font.setItem(COSName.TO_UNICODE, stream(document, characterMap()));
        }
        return font;
    }

    private String characterMap() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Paper def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        for (char c : used) {
            map.append("1 beginbfchar <%04X> <%04X> endbfchar%n".formatted((int) c, (int) c));
        }
        return map.append("endcmap end end").toString();
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
