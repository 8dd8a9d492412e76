package io.gouji.parser.ofd;

import io.gouji.parser.LimitExceeded;
import io.gouji.parser.packed.XmlScan;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML parts of a package. No document type is accepted, so there is no entity to expand or to fetch. */
final class XmlParts {

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final ZipParts parts;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlParts(ZipParts parts) {
        this.parts = parts;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the depth is limited before; the library would print what it finds wrong
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLReporter((message, type, information, location) -> {});
    }

    /**
     * The root element of a part.
     *
     * @throws IOException when the part is missing or no XML
     * @throws LimitExceeded when it has more elements, or deeper ones, than are read
     */
    XmlNode read(String name) throws IOException {
        try {
            String text = decoded(parts.read(name));
            var scan = new XmlScan();
            scan.scan(text);
            parts.unpacked().check(name, scan);
            parts.unpacked().count(scan);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("no XML: " + name, e);
        }
    }

    /** Decoded here: the library prints what it cannot decode. */
    private static String decoded(byte[] part) throws IOException {
        var head = new String(part, 0, Math.min(part.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        try {
            Charset charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
            String text = charset.newDecoder().decode(ByteBuffer.wrap(part)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IllegalArgumentException e) {
            throw new IOException("no such encoding", e);
        }
    }

    private XmlNode tree(XMLStreamReader reader) throws XMLStreamException, IOException {
        var document = new XmlNode("", List.of());
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(document);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var node = new XmlNode(reader.getLocalName(), attributes(reader));
                    open.element().add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().add(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new IOException("a part names an unknown entity");
                default -> {}
            }
        }
        if (document.children().isEmpty()) {
            throw new IOException("a part has no element");
        }
        return document.children().getFirst();
    }

    private static List<String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        var attributes = new ArrayList<String>(2 * count);
        for (int i = 0; i < count; i++) {
            attributes.add(reader.getAttributeLocalName(i));
            attributes.add(reader.getAttributeValue(i));
        }
        return attributes;
    }
}
