package io.gouji.parser.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element with what stands in it. Names are without their prefix: producers differ in the namespace they use. */
final class XmlNode {

    private final String name;
    private final List<String> attributes;
    private final List<XmlNode> children = new ArrayList<>(0);
    private @Nullable StringBuilder text;

    /**
     * Creates an empty element.
     *
     * @param attributes names and values in turn
     */
    XmlNode(String name, List<String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String characters) {
        if (text == null) {
            text = new StringBuilder();
        }
        text.append(characters);
    }

    String name() {
        return name;
    }

    List<XmlNode> children() {
        return children;
    }

    /** The characters directly in the element. */
    String text() {
        return text == null ? "" : text.toString();
    }

    /** The value of an attribute; empty when it is missing. */
    String attribute(String wanted) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(wanted)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    Optional<XmlNode> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    List<XmlNode> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }
}
