package io.gouji.parser.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page whose markup has no errors and only the usual omissions, without what a browser needs for the others:
 * one pass, no attributes but those that shape tables. The tree is the one the HTML standard builds, for anything that
 * might be built in another way is left to the library that knows every case.
 */
final class PlainPage {

    /** Elements whose content is text and nothing else, up to their end tag. */
    private static final Set<String> RAW = Set.of("script", "style", "iframe");

    private static final Set<String> RAW_WITH_ENTITIES = Set.of("title", "textarea");

    /** By far the commonest entity, and in most texts the only one. */
    private static final String SPACE = "&nbsp;";

    private static final int LONGEST_NAME = 20;

    /** The tags met so far; an element keeps its tag, which is never changed here. */
    private final Map<String, Tag> tags = new HashMap<>();

    private final String markup;
    private final PageTree tree = new PageTree();
    private int at;
    private int rowspan;
    private int colspan;
    private boolean cell;

    private PlainPage(String markup) {
        this.markup = markup;
    }

    /** The tree of a page; null when the page is not plain enough to be sure of it. */
    static @Nullable Document read(String markup) {
        var page = new PlainPage(markup);
        return page.read() ? page.tree.document() : null;
    }

    private boolean read() {
        while (at < markup.length()) {
            int next = markup.indexOf('<', at);
            int end = next < 0 ? markup.length() : next;
            if (end > at && !text(at, end)) {
                return false;
            }
            at = end;
            if (next >= 0 && !markup()) {
                return false;
            }
        }
        return tree.isClosed();
    }

    private boolean text(int from, int to) {
        boolean blank = true;
        boolean entities = false;
        for (int i = from; i < to; i++) {
            char c = markup.charAt(i);
            blank &= Markup.isSpace(c);
            entities |= c == '&';
        }
        String text = markup.substring(from, to);
        return tree.text(blank, entities ? unescaped(text) : text);
    }

    private static String unescaped(String text) {
        String spaced = text.replace(SPACE, "\u00a0");
        return spaced.indexOf('&') < 0 ? spaced : Parser.unescapeEntities(text, false);
    }

    /** Reads what begins with a bracket. */
    private boolean markup() {
        char c = at + 1 < markup.length() ? markup.charAt(at + 1) : ' ';
        if (Markup.isLetter(c)) {
            return startTag();
        }
        if (c == '/') {
            return endTag();
        }
        return c == '!' && declaration();
    }

    private boolean declaration() {
        if (markup.startsWith("<!--", at)) {
            int end = markup.indexOf("-->", at + 4);
            int other = markup.indexOf("--!>", at + 4);
            boolean plain = end >= 0 && (other < 0 || other > end) && !markup.startsWith(">", at + 4);
            at = end + 3;
            return plain;
        }
        int end = markup.indexOf('>', at);
        boolean type = markup.regionMatches(true, at, "<!doctype html", 0, "<!doctype html".length());
        at = end + 1;
        return end >= 0 && type && tree.type();
    }

    private boolean endTag() {
        String name = name(at + 2);
        int end = at + 2 + (name == null ? 0 : name.length());
        while (end < markup.length() && Markup.isSpace(markup.charAt(end))) {
            end++;
        }
        if (name == null || end >= markup.length() || markup.charAt(end) != '>') {
            return false;
        }
        at = end + 1;
        return tree.close(name);
    }

    private boolean startTag() {
        String name = name(at + 1);
        cell = name != null && (name.equals("td") || name.equals("th"));
        if (name == null || !attributes(at + 1 + name.length())) {
            return false;
        }
        boolean selfClosed = markup.charAt(at - 2) == '/';
        Tag tag = tags.computeIfAbsent(name, Tag::valueOf);
        if (selfClosed && !PageTree.isVoid(name)) {
            return false;
        }
        if (!tree.open(tag, rowspan, colspan)) {
            return false;
        }
        return (!RAW.contains(name) && !RAW_WITH_ENTITIES.contains(name)) || raw(name);
    }

    /** Reads the content of an element that has no markup in it, and its end tag. */
    private boolean raw(String name) {
        int end = at;
        do {
            end = markup.indexOf("</", end);
            if (end < 0) {
                return false;
            }
            end += 2;
        } while (!markup.regionMatches(true, end, name, 0, name.length()));
        String content = markup.substring(at, end - 2);
        at = end + name.length();
        if (at >= markup.length() || markup.charAt(at) != '>' || content.contains("<!--")) {
            return false;
        }
        at++;
        if (!content.isEmpty()) {
            tree.content(
                    RAW_WITH_ENTITIES.contains(name)
                            ? new TextNode(Parser.unescapeEntities(content, false))
                            : new DataNode(content));
        }
        return tree.close(name);
    }

    /** The name of a tag in lower case; null when it is no plain one. */
    private @Nullable String name(int from) {
        int end = from;
        boolean lower = true;
        while (end < markup.length() && Markup.isNamePart(markup.charAt(end)) && end - from <= LONGEST_NAME) {
            lower &= markup.charAt(end) < 'A' || markup.charAt(end) > 'Z';
            end++;
        }
        if (end == from || end - from > LONGEST_NAME) {
            return null;
        }
        String name = markup.substring(from, end);
        return lower ? name : name.toLowerCase(Locale.ROOT);
    }

    /** Reads attributes up to the end of the tag; false when one is not written plainly. */
    private boolean attributes(int from) {
        rowspan = 0;
        colspan = 0;
        int i = from;
        while (i < markup.length()) {
            int start = i;
            while (i < markup.length() && Markup.isSpace(markup.charAt(i))) {
                i++;
            }
            char c = i < markup.length() ? markup.charAt(i) : ' ';
            if (c == '>' || (c == '/' && markup.startsWith("/>", i))) {
                at = i + (c == '>' ? 1 : 2);
                return true;
            }
            if (start == i || !Markup.isLetter(c)) {
                return false;
            }
            int name = i;
            while (i < markup.length() && Markup.isNamePart(markup.charAt(i))) {
                i++;
            }
            i = i < markup.length() && markup.charAt(i) == '=' ? value(name, i) : i;
            if (i < 0) {
                return false;
            }
        }
        return false;
    }

    /** Reads a value; gives its end, or -1 when it is not plain. */
    private int value(int name, int equals) {
        int from = equals + 1;
        char quote = from < markup.length() ? markup.charAt(from) : ' ';
        int end;
        int next;
        if (quote == '"' || quote == '\'') {
            from++;
            end = markup.indexOf(quote, from);
            next = end + 1;
        } else {
            end = from;
            while (end < markup.length() && isBarePart(markup.charAt(end))) {
                end++;
            }
            next = end == from ? 0 : end;
        }
        boolean shown = !cell || next <= 0 || !Markup.mayHide(markup, name, equals, end);
        return shown && next > 0 && shape(name, equals, from, end) ? next : -1;
    }

    /** Keeps a value that shapes a table; false when it is written in a way not read here. */
    private boolean shape(int name, int equals, int from, int to) {
        if (!Markup.isSpan(markup, name, equals)) {
            return true;
        }
        boolean rows = Markup.is(Markup.ROWSPAN, markup, name, equals);
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = markup.charAt(i) - '0';
            if (digit < 0 || digit > 9 || to - from > 4) {
                return false;
            }
            value = value * 10 + digit;
        }
        boolean first = (rows ? rowspan : colspan) == 0 && value > 0;
        rowspan = rows ? value : rowspan;
        colspan = rows ? colspan : value;
        return first;
    }

    /** Whether a character may stand in a value without quotes and means nothing else there. */
    private static boolean isBarePart(char c) {
        return Markup.isNamePart(c) || c >= 0x80 || "%#.,/;?+()".indexOf(c) >= 0;
    }
}
