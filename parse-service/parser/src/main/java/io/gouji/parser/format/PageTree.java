package io.gouji.parser.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * The tree of a page while it is built, by the rules of the HTML standard (section 13.2.6) as far as they concern
 * markup without errors. Every method that adds says whether the rules used here are enough; when it says no, the tree
 * is of no use.
 */
final class PageTree {

    private static final Pattern SPACES = Pattern.compile(" ");

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr");

    private static final Set<String> IN_HEAD = Set.of("base", "link", "meta", "script", "style", "title");

    /** Elements the standard treats in ways of their own that pages hardly use, or that only errors lead to. */
    private static final Set<String> LEFT_ALONE =
            names("svg math template frameset frame noframes noembed plaintext applet marquee object isindex image "
                    + "ruby rb rt rtc rp pre listing xmp select option optgroup nobr keygen track dialog menuitem "
                    + "command search noscript html head body");

    private static final Set<String> CLOSES_P =
            names("address article aside blockquote center details dir div dl fieldset figcaption figure footer "
                    + "header hgroup main menu nav ol p section summary ul h1 h2 h3 h4 h5 h6 form table hr li dd dt");

    private static final Set<String> IN_TABLES =
            Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th");

    private static final int DEEPEST = 200;

    /** How far the page is: what may come next. */
    private enum Stage {
        START,
        BEFORE_HEAD,
        HEAD,
        AFTER_HEAD,
        BODY,
        AFTER_BODY,
        END
    }

    private final Document document = new Document("");
    private final Deque<Element> open = new ArrayDeque<>();
    private Stage stage = Stage.START;

    Document document() {
        return document;
    }

    private static Set<String> names(String names) {
        return Set.of(SPACES.split(names));
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** Whether the page came to its end with nothing left open. */
    boolean isClosed() {
        return stage == Stage.END;
    }

    /** Adds the document type, which is said first or not at all. */
    boolean type() {
        return stage == Stage.START;
    }

    /** Adds a text. */
    boolean text(boolean blank, String text) {
        if (stage != Stage.BODY) {
            return blank;
        }
        if (isTablePart(top())) {
            return blank;
        }
        top().appendChild(new TextNode(text));
        return true;
    }

    /** Adds what stands in an element that takes no markup. */
    void content(Node content) {
        top().appendChild(content);
    }

    /** Adds the element of a start tag. */
    boolean open(Tag tag, int rowspan, int colspan) {
        String name = tag.normalName();
        return switch (stage) {
            case START -> name.equals("html") && enter(Stage.BEFORE_HEAD, tag);
            case BEFORE_HEAD -> name.equals("head") && enter(Stage.HEAD, tag);
            case HEAD -> IN_HEAD.contains(name) && top().nameIs("head") && insert(tag, rowspan, colspan);
            case AFTER_HEAD -> name.equals("body") && enter(Stage.BODY, tag);
            case BODY -> !LEFT_ALONE.contains(name) && open.size() < DEEPEST && inBody(tag, rowspan, colspan);
            case AFTER_BODY, END -> false;
        };
    }

    /** Ends the element of an end tag. */
    boolean close(String name) {
        if (stage == Stage.AFTER_BODY && name.equals("html")) {
            stage = Stage.END;
            return true;
        }
        if (open.isEmpty() || stage == Stage.AFTER_BODY || stage == Stage.END) {
            return false;
        }
        if (name.equals("table") && isImplied(top())) {
            open.pop();
        }
        if (!top().nameIs(name)) {
            return false;
        }
        open.pop();
        if (name.equals("head")) {
            stage = Stage.AFTER_HEAD;
        } else if (name.equals("body")) {
            stage = Stage.AFTER_BODY;
        }
        return true;
    }

    private boolean inBody(Tag tag, int rowspan, int colspan) {
        String name = tag.normalName();
        if (IN_TABLES.contains(name)) {
            return inTable(tag, rowspan, colspan);
        }
        if (isTablePart(top())
                || (CLOSES_P.contains(name) && isWithin("p"))
                || (isHeading(name) && isHeading(top().normalName()))
                || isSecond(name)) {
            return false;
        }
        return insert(tag, rowspan, colspan);
    }

    /** Whether an element of a kind that does not stand in its like would stand in one. */
    private boolean isSecond(String name) {
        return switch (name) {
            case "a", "form", "button" -> isAnywhere(name);
            case "li" -> isWithin("li");
            case "dd", "dt" -> isWithin("dd") || isWithin("dt");
            default -> false;
        };
    }

    private boolean inTable(Tag tag, int rowspan, int colspan) {
        String name = tag.normalName();
        if (isImplied(top()) && !fitsImplied(name)) {
            open.pop();
        }
        Element parent = top();
        boolean fits = switch (name) {
            case "td", "th" -> parent.nameIs("tr");
            case "tr" ->
                parent.nameIs("tbody")
                        || parent.nameIs("thead")
                        || parent.nameIs("tfoot")
                        || (parent.nameIs("table") && imply("tbody"));
            case "col" -> parent.nameIs("colgroup") || (parent.nameIs("table") && imply("colgroup"));
            default -> parent.nameIs("table");
        };
        return fits && insert(tag, rowspan, colspan);
    }

    private boolean fitsImplied(String name) {
        return top().nameIs("tbody") ? name.equals("tr") : name.equals("col");
    }

    /** Whether an element was opened because something in it needs it; such a one has no attributes at all. */
    private static boolean isImplied(Element element) {
        return element instanceof ImpliedElement;
    }

    private boolean imply(String name) {
        return push(new ImpliedElement(Tag.valueOf(name)));
    }

    private boolean enter(Stage next, Tag tag) {
        stage = next;
        return insert(tag, 0, 0);
    }

    private boolean insert(Tag tag, int rowspan, int colspan) {
        Attributes attributes = null;
        if (rowspan > 0 || colspan > 0) {
            attributes = new Attributes();
            put(attributes, "rowspan", rowspan);
            put(attributes, "colspan", colspan);
        }
        var element = new Element(tag, "", attributes);
        push(element);
        if (VOID.contains(tag.normalName())) {
            open.pop();
        }
        return true;
    }

    private static void put(Attributes attributes, String name, int value) {
        if (value > 0) {
            attributes.put(name, Integer.toString(value));
        }
    }

    private boolean push(Element element) {
        (open.isEmpty() ? document : top()).appendChild(element);
        open.push(element);
        return true;
    }

    private Element top() {
        return open.element();
    }

    private static boolean isTablePart(Element element) {
        return switch (element.normalName()) {
            case "table", "thead", "tbody", "tfoot", "tr", "colgroup" -> true;
            default -> false;
        };
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Whether an element of a name is open, up to the cell, the caption or the list this place is in. */
    private boolean isWithin(String name) {
        for (Element element : open) {
            if (element.nameIs(name)) {
                return true;
            }
            switch (element.normalName()) {
                case "td", "th", "caption" -> {
                    return false;
                }
                case "ul", "ol", "dl" -> {
                    if (!name.equals("p")) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isAnywhere(String name) {
        return open.stream().anyMatch(element -> element.nameIs(name));
    }

    /** An element no tag was written for. */
    private static final class ImpliedElement extends Element {

        ImpliedElement(Tag tag) {
            super(tag, "", null);
        }
    }
}
