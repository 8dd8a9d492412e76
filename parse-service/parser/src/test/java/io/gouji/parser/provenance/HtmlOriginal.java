package io.gouji.parser.provenance;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Web pages: the element of a CSS path, and the characters from an offset on of the text that is its own. */
final class HtmlOriginal implements Original {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern MANY = Pattern.compile(" +");
    private static final Pattern ENDS = Pattern.compile("^ | $");

    /** What fills a cell counts as white space. */
    private static final Pattern PADDING = Pattern.compile("[ \u00a0]+");

    private final Document page;

    HtmlOriginal(byte[] document) {
        this.page = Jsoup.parse(decoded(document));
    }

    @Override
    public boolean holdsReading(SourceLocation at, String raw) {
        return at instanceof HtmlPlace place && Original.seen(printed(place)).equals(Original.seen(raw));
    }

    @Override
    public boolean holdsSentence(SourceLocation at, String sentence) {
        if (!(at instanceof HtmlPlace place)) {
            return false;
        }
        String printed = Original.seen(printed(place));
        String wanted = Original.seen(sentence);
        return !printed.isEmpty()
                && wanted.startsWith(printed)
                && Original.seen(page.wholeText()).contains(wanted);
    }

    private String printed(HtmlPlace place) {
        Element element = page.selectFirst(place.path());
        if (element == null) {
            return "";
        }
        String text = ownText(element);
        int end = place.offset() + place.length();
        return place.offset() < 0 || end > text.length() ? "" : text.substring(place.offset(), end);
    }

    /** The lines of an element that stand in no block inside it; the blocks of a cell are its own lines. */
    private static String ownText(Element element) {
        var text = new StringBuilder();
        boolean cell = element.nameIs("td") || element.nameIs("th");
        collect(element, text, cell);
        String lines = text.toString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(HtmlOriginal::trimmed)
                .collect(Collectors.joining("\n"));
        return cell ? PADDING.matcher(lines).replaceAll(" ").strip() : lines;
    }

    private static String trimmed(String line) {
        return ENDS.matcher(MANY.matcher(line).replaceAll(" ")).replaceAll("");
    }

    private static void collect(Element element, StringBuilder text, boolean cell) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode node) {
                text.append(SPACES.matcher(node.getWholeText()).replaceAll(" "));
            } else if (child instanceof Element inner && !inner.nameIs("script") && !inner.nameIs("style")) {
                boolean breaks = inner.isBlock() || inner.nameIs("br");
                text.append(breaks ? "\n" : "");
                if (cell || !inner.isBlock()) {
                    collect(inner, text, cell);
                }
                text.append(breaks ? "\n" : "");
            }
        }
    }

    private static String decoded(byte[] document) {
        @Nullable String utf8 = decoded(document, StandardCharsets.UTF_8);
        return utf8 == null ? new String(document, Charset.forName("GB18030")) : utf8;
    }

    private static @Nullable String decoded(byte[] document, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
