package io.gouji.parser.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Makes the text of a word-processor document what it is on paper: what is deleted, moved away or hidden goes, wrappers
 * that print nothing open, and the text of a box stands in the paragraph that holds the box.
 *
 * <p>Paragraphs and tables keep their order and number, so that a place in the one is a place in the other.
 */
final class WordRevision {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Elements that make a document one to be revised. */
    private static final List<byte[]> MARKS = Stream.of(
                    ":vanish", ":moveFrom ", ":txbxContent>", ":sdtContent>", ":customXml ", ":ruby>")
            .map(mark -> mark.getBytes(StandardCharsets.US_ASCII))
            .toList();

    /** Elements that print nothing, with all that is in them. */
    private static final Set<String> UNPRINTED =
            Set.of("del", "moveFrom", "Fallback", "rt", "instrText", "delText", "sdtPr", "customXmlPr", "smartTagPr");

    /** Elements that only wrap what is printed. */
    private static final Set<String> WRAPPERS = Set.of(
            "sdt",
            "sdtContent",
            "customXml",
            "smartTag",
            "ins",
            "moveTo",
            "AlternateContent",
            "Choice",
            "ruby",
            "rubyBase");

    private WordRevision() {}

    /** Revises the main part of a document, when there is anything to revise. */
    static void revise(OPCPackage word) throws IOException {
        List<PackagePart> parts = word.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (parts.size() != 1) {
            return;
        }
        byte[] xml;
        try (InputStream in = parts.getFirst().getInputStream()) {
            xml = in.readAllBytes();
        }
        if (MARKS.stream().noneMatch(mark -> contains(xml, mark))) {
            return;
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            revise(document.getDocumentElement());
            try (OutputStream out = parts.getFirst().getOutputStream()) {
                TransformerFactory.newDefaultInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(out));
            }
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException(e);
        }
    }

    private static boolean contains(byte[] xml, byte[] mark) {
        int last = xml.length - mark.length;
        for (int i = 0; i <= last; i++) {
            int same = 0;
            while (same < mark.length && xml[i + same] == mark[same]) {
                same++;
            }
            if (same == mark.length) {
                return true;
            }
        }
        return false;
    }

    private static void revise(Element element) {
        for (Element child : elements(element)) {
            if (isUnprinted(child)) {
                element.removeChild(child);
            } else {
                revise(child);
                boolean inRun = is(child, "r") && is(element, "rubyBase");
                if (WRAPPERS.contains(child.getLocalName()) || inRun) {
                    List<Element> printed = elements(child).stream()
                            .filter(inner -> !is(inner, "rPr"))
                            .toList();
                    moveBefore(child, printed, child);
                    element.removeChild(child);
                }
            }
        }
        if (is(element, "p")) {
            openBoxes(element);
        }
    }

    private static boolean isUnprinted(Element element) {
        return switch (element.getLocalName()) {
            case "r" -> isOn(property(element, "rPr", "vanish"));
            case "tr" -> property(element, "trPr", "del") != null;
            default -> UNPRINTED.contains(element.getLocalName());
        };
    }

    /** Puts what the boxes of a paragraph say into the paragraph, and their tables behind it. */
    private static void openBoxes(Element paragraph) {
        for (Element run : elements(paragraph)) {
            List<Element> boxes = is(run, "r") ? boxes(run) : List.of();
            for (Element box : boxes) {
                for (Element block : elements(box)) {
                    if (is(block, "tbl")) {
                        moveBefore(paragraph, List.of(block), paragraph.getNextSibling());
                    } else {
                        paragraph.insertBefore(lineBreak(paragraph.getOwnerDocument()), run);
                        moveBefore(run, elements(block), run);
                    }
                }
            }
            if (!boxes.isEmpty()) {
                paragraph.replaceChild(lineBreak(paragraph.getOwnerDocument()), run);
            }
        }
    }

    private static List<Element> boxes(Element run) {
        var boxes = new ArrayList<Element>();
        var found = run.getElementsByTagNameNS(WORD, "txbxContent");
        for (int i = 0; i < found.getLength(); i++) {
            boxes.add((Element) found.item(i));
        }
        return boxes;
    }

    private static Element lineBreak(Document document) {
        Element run = document.createElementNS(WORD, "w:r");
        run.appendChild(document.createElementNS(WORD, "w:br"));
        return run;
    }

    /** Moves elements beside another, in front of a node; at the end when there is none. */
    private static void moveBefore(Element beside, List<Element> moved, @Nullable Node next) {
        for (Element element : moved) {
            beside.getParentNode().insertBefore(element, next);
        }
    }

    private static boolean is(Element element, String name) {
        return name.equals(element.getLocalName()) && WORD.equals(element.getNamespaceURI());
    }

    private static @Nullable Element property(Element element, String properties, String name) {
        return elements(element).stream()
                .filter(child -> is(child, properties))
                .flatMap(child -> elements(child).stream())
                .filter(child -> is(child, name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOn(@Nullable Element property) {
        String value = property == null ? "0" : property.getAttributeNS(WORD, "val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private static List<Element> elements(Node parent) {
        var elements = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
