package io.gouji.parser.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Draws OFD pages for tests, in the ways that different producers write the same page. */
public final class OfdPaper implements Paper {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final double ASCENT = 0.88;
    private static final double THICKNESS = 0.48;
    private static final String PAGE_BOUNDARY = "0 0 210 297";
    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private final Producer producer;
    private final List<StringBuilder> pages = new ArrayList<>();

    /** Who writes the document. */
    public enum Producer {
        /** Every object has the whole page for its boundary and tells every advance. */
        WHOLE_PAGE("ofd:", "Pages/Page_%d/Content.xml"),
        /** Every object has its own boundary; advances are counted runs; glyphs are named beside their codes. */
        OWN_BOUNDARY("", "/Doc_0/Pages/Page_%d/Content.xml"),
        /** Every character is an object of its own, scaled by a matrix, and lines are filled. */
        SINGLE_CHARACTERS("ofd:", "Pages\\Page_%d\\Content.xml"),
        /** What a page shows is a drawing kept apart and used at twice its size. */
        COMPOSITE("ofd:", "Pages/Page_%d/content.xml");

        private final String prefix;
        private final String location;

        Producer(String prefix, String location) {
            this.prefix = prefix;
            this.location = location;
        }
    }

    public OfdPaper(Producer producer) {
        this.producer = producer;
    }

    @Override
    public OfdPaper page() {
        pages.add(new StringBuilder());
        return this;
    }

    @Override
    public OfdPaper text(double x, double y, double size, String text) {
        switch (producer) {
            case WHOLE_PAGE -> object(PAGE_BOUNDARY, size, code(mm(x), mm(y), advances(text, size, false), text));
            case OWN_BOUNDARY ->
                object(
                        "%s %s %s %s"
                                .formatted(mm(x), mm(y - ASCENT * size), mm(Paper.width(text, size)), mm(1.2 * size)),
                        size,
                        glyphs(text) + code("0", mm(ASCENT * size), advances(text, size, true), text));
            case SINGLE_CHARACTERS -> characters(x, y, size, text);
            case COMPOSITE ->
                object("0 0 105 149", size / 2, code(mm(x / 2), mm(y / 2), advances(text, size / 2, true), text));
        }
        return this;
    }

    private void characters(double x, double y, double size, String text) {
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            pages.getLast()
                    .append(element(
                            "TextObject",
                            "Boundary=\"%s %s %s %s\" CTM=\"%s 0 0 %s 0 0\" Size=\"1\" Font=\"3\""
                                    .formatted(mm(at), mm(y - size), mm(size), mm(size), mm(size), mm(size)),
                            code("0", "1", "", character)));
            at += Paper.width(character, size);
        }
    }

    private void object(String boundary, double size, String content) {
        pages.getLast()
                .append(element(
                        "TextObject",
                        "Boundary=\"%s\" Font=\"3\" Size=\"%s\" ID=\"9\"".formatted(boundary, mm(size)),
                        content));
    }

    private String code(String x, String y, String advances, String text) {
        return element("TextCode", "X=\"%s\" Y=\"%s\"%s".formatted(x, y, advances), escaped(text));
    }

    /** Fonts of this producer are cut down to what is printed, so it says which glyph shows which code. */
    private String glyphs(String text) {
        return element(
                "CGTransform",
                "CodePosition=\"0\" CodeCount=\"%d\" GlyphCount=\"%d\"".formatted(text.length(), text.length()),
                element("Glyphs", "", "7 ".repeat(text.length()).strip()));
    }

    private static String advances(String text, double size, boolean counted) {
        if (text.length() < 2) {
            return "";
        }
        var runs = new ArrayList<String>();
        int i = 0;
        while (i < text.length() - 1) {
            String advance = mm(Paper.width(text.substring(i, i + 1), size));
            int end = i + 1;
            while (counted
                    && end < text.length() - 1
                    && mm(Paper.width(text.substring(end, end + 1), size)).equals(advance)) {
                end++;
            }
            runs.add(end - i > 1 ? "g %d %s".formatted(end - i, advance) : advance);
            i = end;
        }
        return " DeltaX=\"%s\"".formatted(String.join(" ", runs));
    }

    @Override
    public OfdPaper line(double x1, double y1, double x2, double y2) {
        switch (producer) {
            case WHOLE_PAGE -> path(PAGE_BOUNDARY, "", "M %s %s L %s %s".formatted(mm(x1), mm(y1), mm(x2), mm(y2)));
            case OWN_BOUNDARY ->
                path(
                        "%s %s %s %s".formatted(mm(x1), mm(y1), mm(x2 - x1), mm(y2 - y1)),
                        "LineWidth=\"0.25\" Fill=\"false\"",
                        "S 0 0 M 0 0 L %s %s".formatted(mm(x2 - x1), mm(y2 - y1)));
            case SINGLE_CHARACTERS -> bar(x1, y1, x2, y2);
            case COMPOSITE ->
                path(
                        "0 0 105 149",
                        "Stroke=\"true\"",
                        "M%s %sL%s %s".formatted(mm(x1 / 2), mm(y1 / 2), mm(x2 / 2), mm(y2 / 2)));
        }
        return this;
    }

    @Override
    public OfdPaper bar(double x1, double y1, double x2, double y2) {
        double scale = producer == Producer.COMPOSITE ? 0.5 : 1;
        double width = Math.max(Math.abs(x2 - x1), THICKNESS) * scale;
        double height = Math.max(Math.abs(y2 - y1), THICKNESS) * scale;
        path(
                "%s %s %s %s".formatted(mm(x1 * scale), mm(y1 * scale), mm(width), mm(height)),
                "Stroke=\"false\" Fill=\"true\"",
                "M 0 0 L %1$s 0 L %1$s %2$s L 0 %2$s C".formatted(mm(width), mm(height)));
        return this;
    }

    private void path(String boundary, String attributes, String data) {
        pages.getLast()
                .append(element(
                        "PathObject",
                        "Boundary=\"%s\" ID=\"8\" %s".formatted(boundary, attributes),
                        element("AbbreviatedData", "", data)));
    }

    @Override
    public byte[] bytes() {
        return zip(parts());
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("OFD.xml", root("OFD", element("DocBody", "", element("DocRoot", "", "Doc_0/Document.xml"))));
        var references = new StringBuilder();
        var drawings = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            references.append(
                    element("Page", "ID=\"%d\" BaseLoc=\"%s\"".formatted(100 + i, producer.location.formatted(i)), ""));
            parts.put("Doc_0/Pages/Page_%d/Content.xml".formatted(i), page(i));
            drawings.append(element(
                    "CompositeGraphicUnit",
                    "ID=\"%d\" Width=\"105\" Height=\"149\"".formatted(500 + i),
                    element("Content", "", pages.get(i).toString())));
        }
        parts.put("Doc_0/Document.xml", document(references.toString()));
        parts.put("Doc_0/DocumentRes.xml", root("Res", element("CompositeGraphicUnits", "", drawings.toString())));
        parts.put(
                "Doc_0/Tpls/Tpl_0/Content.xml",
                root(
                        "Page",
                        content(element(
                                "TextObject",
                                "Boundary=\"80 8 60 6\" Font=\"3\" Size=\"3\"",
                                code("0", "3", " DeltaX=\"g 3 3\"", "内部使用")))));
        return parts;
    }

    private String document(String references) {
        String common = element("PageArea", "", element("PhysicalBox", "", PAGE_BOUNDARY))
                + element("DocumentRes", "", "DocumentRes.xml")
                + element("TemplatePage", "ID=\"2\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"", "");
        return root("Document", element("CommonData", "", common) + element("Pages", "", references));
    }

    private String page(int index) {
        String shown = producer == Producer.COMPOSITE
                ? element(
                        "CompositeObject",
                        "ResourceID=\"%d\" Boundary=\"%s\" CTM=\"2 0 0 2 0 0\"".formatted(500 + index, PAGE_BOUNDARY),
                        "")
                : pages.get(index).toString();
        String template = producer == Producer.OWN_BOUNDARY
                ? element("Template", "TemplateID=\"2\" ZOrder=\"Background\"", "")
                : "";
        return root("Page", template + content(element("PageBlock", "", shown)));
    }

    private String content(String shown) {
        return element("Content", "", element("Layer", "Type=\"Body\" ID=\"1\"", shown));
    }

    private String root(String name, String content) {
        String prefix = producer.prefix;
        String binding = prefix.isEmpty() ? "xmlns" : "xmlns:ofd";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1$s%2$s %3$s=\"%4$s\">%5$s</%1$s%2$s>"
                .formatted(prefix, name, binding, NAMESPACE, content);
    }

    private String element(String name, String attributes, String content) {
        return "<%1$s%2$s %3$s>%4$s</%1$s%2$s>\n".formatted(producer.prefix, name, attributes, content);
    }

    private static String mm(double points) {
        return String.format(Locale.ROOT, "%.3f", points * MILLIMETRES);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The part of the first page. */
    public byte[] firstPage() {
        return page(0).getBytes(StandardCharsets.UTF_8);
    }

    /** A document of one page, whose part is the given bytes. */
    public static byte[] ofPage(byte[] part) {
        var paper = new OfdPaper(Producer.WHOLE_PAGE).page();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        paper.parts().forEach((name, content) -> parts.put(name, content.getBytes(StandardCharsets.UTF_8)));
        parts.put("Doc_0/Pages/Page_0/Content.xml", part);
        return pack(parts);
    }

    /** Packs parts into one document. */
    static byte[] zip(Map<String, String> parts) {
        var encoded = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, part) -> encoded.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return pack(encoded);
    }

    /** Packs parts as they are. */
    static byte[] pack(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
