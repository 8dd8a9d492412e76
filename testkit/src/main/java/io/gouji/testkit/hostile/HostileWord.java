package io.gouji.testkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gouji.contract.report.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hostile DOCX documents. */
final class HostileWord {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATIONSHIPS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private HostileWord() {}

    static List<HostileDocument> all() {
        return List.of(
                word("cut in the middle", () -> half(report()), RejectionReason.CORRUPT),
                word(
                        "a part that is no XML",
                        () -> Archive.word("<w".getBytes(UTF_8)).bytes(),
                        RejectionReason.CORRUPT),
                word(
                        "no main part",
                        () -> new Archive().part("word/a.xml", "<a/>").bytes(),
                        RejectionReason.CORRUPT),
                word(
                        "100 MB of spaces in 100 KB",
                        () -> Archive.wordBody(text(" ".repeat(100_000_000))).bytes(),
                        RejectionReason.UNPACKS_TOO_FAR),
                word(
                        "30 MB of spaces in 30 KB",
                        () -> Archive.wordBody(text(" ".repeat(30_000_000))).bytes(),
                        RejectionReason.UNPACKS_TOO_FAR),
                word(
                        "100 MB in a part nobody reads",
                        () -> Archive.wordBody(body())
                                .part("word/media/a.bin", new byte[100_000_000])
                                .bytes(),
                        RejectionReason.UNPACKS_TOO_FAR),
                word("five thousand parts", HostileWord::manyParts, RejectionReason.UNPACKS_TOO_FAR),
                word(
                        "entities that grow a billion times",
                        () -> entities("<!ENTITY a \"aaaaaaaaaa\">" + laughs()),
                        RejectionReason.UNSAFE_XML),
                word(
                        "an entity of a file",
                        () -> entities("<!ENTITY i SYSTEM \"file:///etc/passwd\">"),
                        RejectionReason.UNSAFE_XML),
                word("a document type of another host", HostileWord::doctype, RejectionReason.UNSAFE_XML),
                word(
                        "elements nested 100,000 deep",
                        () -> Archive.wordBody("<w:p>".repeat(100_000)).bytes(),
                        RejectionReason.TOO_DEEP),
                word(
                        "tables nested 10,000 deep",
                        () -> Archive.wordBody(nestedTables(10_000)).bytes(),
                        RejectionReason.TOO_DEEP),
                word(
                        "controls nested 10,000 deep",
                        () -> Archive.wordBody(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 10_000))
                                .bytes(),
                        RejectionReason.TOO_DEEP),
                word(
                        "a million runs",
                        () -> Archive.wordBody(distinctRuns(1_000_000)).bytes(),
                        RejectionReason.TOO_MANY_ELEMENTS),
                word(
                        "thirty thousand runs in a paragraph",
                        () -> Archive.wordBody(distinctRuns(30_000)).bytes(),
                        RejectionReason.NOT_A_REPORT),
                word(
                        "a hundred and twenty thousand paragraphs",
                        () -> Archive.wordBody(distinctParagraphs(120_000)).bytes(),
                        RejectionReason.TOO_MUCH_TEXT),
                word(
                        "cells that each cover 200 columns",
                        () -> Archive.wordBody(wideTable()).bytes(),
                        RejectionReason.TOO_MANY_CELLS),
                word(
                        "tables nested 20 deep about a report",
                        () -> Archive.wordBody(body() + nestedTables(20)).bytes(),
                        null),
                word("relationships to files and hosts", HostileWord::relationships, null),
                word("under a password", HostileWord::encrypted, RejectionReason.ENCRYPTED));
    }

    private static HostileDocument word(String name, Supplier<byte[]> document, @Nullable RejectionReason reason) {
        return new HostileDocument("DOCX: " + name, document, reason);
    }

    private static byte[] report() {
        return Archive.wordBody(body()).bytes();
    }

    private static String body() {
        return HostileText.REPORT.lines().map(HostileWord::block).collect(Collectors.joining());
    }

    private static String block(String line) {
        if (!line.contains("\t")) {
            return text(line);
        }
        String cells = Arrays.stream(line.split("\t", -1))
                .map(cell -> "<w:tc>" + text(cell) + "</w:tc>")
                .collect(Collectors.joining());
        String row = "<w:tr>" + cells + "</w:tr>";
        if (line.startsWith("信息内容")) {
            return "<w:tbl>" + row;
        }
        return line.startsWith("行政规范性文件") ? row + "</w:tbl>" : row;
    }

    private static String text(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] manyParts() {
        Archive archive = Archive.wordBody(body());
        for (int i = 0; i < 5_000; i++) {
            archive.part("word/" + i + ".xml", "<a/>");
        }
        return archive.bytes();
    }

    private static String laughs() {
        var declarations = new StringBuilder();
        for (char c = 'b'; c <= 'i'; c++) {
            declarations
                    .append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        return declarations.toString();
    }

    private static byte[] entities(String declarations) {
        String document = Archive.document(body().replace("未发生", "&i;"))
                .replace(XML, XML + "<!DOCTYPE w:document [" + declarations + "]>");
        return Archive.word(document.getBytes(UTF_8)).bytes();
    }

    private static byte[] doctype() {
        String document = Archive.document(body())
                .replace(XML, XML + "<!-- a --><!DOCTYPE w:document SYSTEM \"http://127.0.0.1:9/a.dtd\">");
        return Archive.word(document.getBytes(UTF_8)).bytes();
    }

    private static String nested(String begin, String end, int depth) {
        return begin.repeat(depth) + text("一") + end.repeat(depth);
    }

    private static String nestedTables(int depth) {
        return nested("<w:tbl><w:tr><w:tc>", text("") + "</w:tc></w:tr></w:tbl>", depth);
    }

    private static String distinctRuns(int count) {
        var runs = new StringBuilder("<w:p>");
        for (int i = 0; i < count; i++) {
            runs.append("<w:r><w:t>")
                    .append(Integer.toHexString(i * 0x9E3779B1))
                    .append("</w:t></w:r>");
        }
        return runs.append("</w:p>").toString();
    }

    private static String distinctParagraphs(int count) {
        var paragraphs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            paragraphs
                    .append("<w:p w:rsidR=\"")
                    .append(Integer.toHexString(i * 0x9E3779B1))
                    .append("\"/>");
        }
        return paragraphs.toString();
    }

    private static String wideTable() {
        String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"9999\"/></w:tcPr>" + text("0") + "</w:tc>";
        return "<w:tbl>" + ("<w:tr>" + cell.repeat(50) + "</w:tr>").repeat(50) + "</w:tbl>";
    }

    private static byte[] relationships() {
        String external = """
                <Relationship Id="r%d" TargetMode="External" Type="%s" Target="%s"/>""";
        return Archive.wordBody(body())
                .part(
                        "word/_rels/document.xml.rels",
                        RELATIONSHIPS.formatted(external.formatted(1, OFFICE + "image", "http://127.0.0.1:9/a.png")
                                + external.formatted(2, OFFICE + "attachedTemplate", "file:///etc/passwd")
                                + external.formatted(3, OFFICE + "oleObject", "http://127.0.0.1:9/a.bin")))
                .bytes();
    }

    private static byte[] encrypted() {
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] document = Arrays.copyOf(signature, 4096);
        System.arraycopy(name, 0, document, 1024, name.length);
        return document;
    }
}
