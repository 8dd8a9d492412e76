package io.gouji.parser.ofd;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The drawings of a document that its pages use again. They are read when the first one is used. */
final class Composites {

    private static final String UNIT = "CompositeGraphicUnit";

    private final ZipParts parts;
    private final XmlParts xml;
    private final Set<String> sources = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();
    private final Map<String, XmlNode> units = new HashMap<>();

    Composites(ZipParts parts, XmlParts xml) {
        this.parts = parts;
        this.xml = xml;
    }

    /** Notes a part that may hold drawings. */
    void addSource(String name) {
        if (parts.has(name) && sources.add(name)) {
            unread.add(name);
        }
    }

    /**
     * The drawing of an id; empty when the document lacks it.
     *
     * @throws IOException when a part that should hold drawings is damaged
     */
    Optional<XmlNode> of(String id) throws IOException {
        while (!unread.isEmpty()) {
            collect(xml.read(unread.remove()));
        }
        return Optional.ofNullable(units.get(id));
    }

    private void collect(XmlNode node) {
        for (XmlNode child : node.children()) {
            if (child.name().equals(UNIT)) {
                units.putIfAbsent(child.attribute("ID"), child);
            } else {
                collect(child);
            }
        }
    }
}
