package io.gouji.testkit.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes PDFs for tests object by object, with nothing packed and nothing checked. */
public final class PlainPdf {

    private static final int LEADING = 14;
    private static final int TOP = 800;
    private static final String FONT = "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H"
            + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 1000"
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] /ToUnicode 4 0 R >>";
    private static final String CODES_ARE_CHARACTERS = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange"
            + " 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap";

    private PlainPdf() {}

    /** A document of the given objects, numbered from 1; the first is its catalogue. */
    public static byte[] of(List<String> objects) {
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, start));
        return latin(pdf.toString());
    }

    /** A document of the given objects, numbered from 1; the first is its catalogue. */
    public static byte[] of(String... objects) {
        return of(List.of(objects));
    }

    /** A stream object. */
    public static String stream(String dictionary, String content) {
        return "<< /Length %d %s >> stream\n%s\nendstream".formatted(content.length(), dictionary, content);
    }

    /** A document of one page that shows lines of text, each in a place of its own. */
    public static byte[] page(List<String> lines) {
        return page(lines, CODES_ARE_CHARACTERS, "");
    }

    /**
     * A document of one page that shows lines of text.
     *
     * @param characterMap what the codes of its font stand for
     * @param operators drawn before the text
     */
    public static byte[] page(List<String> lines, String characterMap, String operators) {
        var content = new StringBuilder(operators).append("\nBT /F 10 Tf ").append(LEADING + " TL 60 " + TOP + " Td\n");
        for (String line : lines) {
            content.append('<').append(codes(line)).append("> Tj T*\n");
        }
        var objects = new ArrayList<String>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [5 0 R] /Count 1 >>");
        objects.add(FONT);
        objects.add(stream("", characterMap));
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
                + " /Resources << /Font << /F 3 0 R >> >> >>");
        objects.add(stream("", content.append("ET").toString()));
        return of(objects);
    }

    private static String codes(String line) {
        var codes = new StringBuilder();
        line.chars().forEach(c -> codes.append("%04X".formatted(c)));
        return codes.toString();
    }

    /** The bytes of a text whose characters are bytes. */
    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
