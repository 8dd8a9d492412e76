package io.gouji.cli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;

/** The formats measured apart, each with its floor: the bare library reading the same bytes. */
enum Format {
    HTML("html", Format::jsoup),
    DOCX("docx", Format::poi),
    TEXT("text", Format::decoder),
    MARKDOWN("markdown", Format::decoder),
    PDF("pdf", Format::stripper),
    OFD("ofd", Format::xml),
    DOC("doc", Format::hwpf);

    /** What a library makes of bytes. */
    @FunctionalInterface
    private interface Library {

        Object read(byte[] document) throws IOException;
    }

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Library library;

    Format(String key, Library library) {
        this.key = key;
        this.library = library;
    }

    /** The name in the printed JSON. */
    String key() {
        return key;
    }

    /** Reads a document with nothing but the library. */
    Object floor(byte[] document) {
        try {
            return library.read(document);
        } catch (IOException e) {
            throw new UncheckedIOException("the bare library cannot read what the parser reads", e);
        }
    }

    /** The format of a document the parser tells the media type of; Markdown is text by another name. */
    static Format of(String mediaType, String fileName) {
        return switch (mediaType) {
            case "text/html" -> HTML;
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> DOCX;
            case "application/pdf" -> PDF;
            case "application/msword" -> DOC;
            case "application/ofd" -> OFD;
            default -> fileName.endsWith(".md") || fileName.endsWith(".markdown") ? MARKDOWN : TEXT;
        };
    }

    private static Object decoder(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private static Object jsoup(byte[] document) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(document), null, "");
    }

    private static Object poi(byte[] document) throws IOException {
        int length = 0;
        try (var word = new XWPFDocument(new ByteArrayInputStream(document))) {
            for (IBodyElement element : word.getBodyElements()) {
                length += switch (element) {
                    case XWPFParagraph paragraph -> paragraph.getText().length();
                    case XWPFTable table -> table.getText().length();
                    default -> 0;
                };
            }
        }
        return length;
    }

    private static Object hwpf(byte[] document) throws IOException {
        try (var word = new HWPFDocument(new ByteArrayInputStream(document))) {
            return word.getRange().text();
        }
    }

    /** No library reads OFD here; the floor is to unpack its parts and to parse those that are XML. */
    private static Object xml(byte[] document) throws IOException {
        int events = 0;
        try (var parts = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] content = parts.readAllBytes();
                if (part.getName().endsWith(".xml")) {
                    events += events(content);
                }
            }
        }
        return events;
    }

    private static int events(byte[] content) throws IOException {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            int events = 0;
            for (; reader.hasNext(); reader.next()) {
                events++;
            }
            return events;
        } catch (XMLStreamException e) {
            throw new IOException("a part is no XML", e);
        }
    }

    private static Object stripper(byte[] document) throws IOException {
        try (var pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
