package io.gouji.parser.provenance;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.WordPlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** DOCX: the XML of the part, its tables in document order, rows, cells and paragraphs counted. */
final class DocxOriginal implements Original {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo");
    private static final Set<String> UNPRINTED = Set.of("Fallback", "del", "moveFrom");

    private final Map<String, Element> parts = new HashMap<>();

    DocxOriginal(byte[] document) throws IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/") && entry.getName().endsWith(".xml")) {
                    var xml = new ByteArrayInputStream(zip.readAllBytes());
                    parts.put(
                            entry.getName(),
                            factory.newDocumentBuilder().parse(xml).getDocumentElement());
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public boolean holdsReading(SourceLocation at, String raw) {
        return at instanceof WordPlace place
                && Original.seen(String.join("", paragraphs(place))).equals(Original.seen(raw));
    }

    @Override
    public boolean holdsSentence(SourceLocation at, String sentence) {
        if (!(at instanceof WordPlace place)) {
            return false;
        }
        List<String> paragraphs = paragraphs(place);
        return !paragraphs.isEmpty()
                && Original.beginsIn(
                        paragraphs.getFirst(), String.join("", paragraphs.subList(1, paragraphs.size())), sentence);
    }

    /** The paragraphs of the place's cell, or of the body, from the place on. */
    private List<String> paragraphs(WordPlace place) {
        Element part = parts.get(place.part());
        if (part == null) {
            return List.of();
        }
        Element parent = place.table() < 0 ? descendants(part, "body").getFirst() : cell(part, place);
        List<String> paragraphs =
                children(parent, "p").stream().map(DocxOriginal::text).toList();
        return place.paragraph() < paragraphs.size()
                ? paragraphs.subList(place.paragraph(), paragraphs.size())
                : List.of();
    }

    private static Element cell(Element part, WordPlace place) {
        Element table = descendants(part, "tbl").stream()
                .filter(found -> !isWithin(found, UNPRINTED))
                .toList()
                .get(place.table());
        Element row = children(table, "tr").get(place.row());
        return children(row, "tc").get(place.cell());
    }

    private static List<Element> descendants(Element element, String name) {
        var found = new ArrayList<Element>();
        var nodes = element.getElementsByTagNameNS(WORD, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<Element> children(Element element, String name) {
        var found = new ArrayList<Element>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && name.equals(inner.getLocalName())) {
                found.add(inner);
            } else if (child instanceof Element inner && WRAPPERS.contains(inner.getLocalName())) {
                found.addAll(children(inner, name));
            }
        }
        return found;
    }

    private static String text(Element paragraph) {
        var text = new StringBuilder();
        descendants(paragraph, "t").stream()
                .filter(run -> !isWithin(run, UNPRINTED) && !isHidden(run))
                .forEach(run -> text.append(run.getTextContent()));
        return text.toString();
    }

    private static boolean isWithin(Node node, Set<String> names) {
        for (Node outer = node.getParentNode(); outer instanceof Element; outer = outer.getParentNode()) {
            if (names.contains(outer.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Element text) {
        return text.getParentNode() instanceof Element run
                && !descendants(run, "vanish").isEmpty();
    }
}
