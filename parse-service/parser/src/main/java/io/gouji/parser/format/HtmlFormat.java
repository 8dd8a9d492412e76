package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Web pages and fragments of them, of any content management system. */
final class HtmlFormat implements DocumentFormat {

    private static final int HEAD = 8 * 1024;

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta\\b[^>]{0,200}?charset\\s*+=\\s*+[\"']?+([\\w-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** Begins what sites append to the title of a page. */
    private static final Pattern SITE_NAME = Pattern.compile("[_|\u2014\u2013-]");

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0\u3000]+");

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public boolean recognises(byte[] document) {
        if (Signatures.startsWith(document, 0xFF, 0xFE) || Signatures.startsWith(document, 0xFE, 0xFF)) {
            return hasMarks(withoutNul(document));
        }
        return hasMarks(document);
    }

    /** What is ASCII in text of two bytes a character. */
    private static byte[] withoutNul(byte[] document) {
        var bytes = new ByteArrayOutputStream(document.length);
        for (byte b : document) {
            if (b != 0) {
                bytes.write(b);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean hasMarks(byte[] document) {
        if (!Signatures.contains(document, "<", document.length)) {
            return false;
        }
        return Signatures.contains(document, "<html", HEAD)
                || Signatures.contains(document, "<HTML", HEAD)
                || Signatures.contains(document, "<body", HEAD)
                || Signatures.contains(document, "</p>", document.length)
                || Signatures.contains(document, "</td>", document.length)
                || Signatures.contains(document, "</TD>", document.length)
                || Signatures.contains(document, "</div>", document.length);
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        Optional<String> decoded =
                TextDecoder.decode(document, Arrays.asList(hints.charset(), declaredCharset(document)));
        if (decoded.isEmpty() || TextDecoder.hasNul(decoded.get())) {
            return new FormatResult.Refused(
                    RejectionReason.BROKEN_ENCODING,
                    "The page is in no encoding that can be told. Send UTF-8 or GB18030 and declare it.");
        }
        if (tags(decoded.get()) > limits.maxElements()) {
            throw LimitExceeded.elements(limits.maxElements(), "The page");
        }
        Document plain = PlainPage.read(decoded.get());
        Document page = plain == null ? Jsoup.parse(LeanMarkup.of(decoded.get())) : plain;
        List<Block> blocks = new HtmlWalker(limits).walk(page);
        if (blocks.isEmpty()) {
            return new FormatResult.Refused(RejectionReason.EMPTY, "The page has no text.");
        }
        return new FormatResult.Blocks(mediaType(), titled(page.title(), HtmlArticle.trim(blocks)));
    }

    /** How many tags a page has at most. */
    private static int tags(String page) {
        int tags = 0;
        for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }

    /** The article under the page's own title, when it does not print that title itself. */
    private static List<Block> titled(String pageTitle, List<Block> article) {
        String title = SITE_NAME.split(pageTitle, 2)[0].strip();
        String unspaced = unspaced(title);
        if (title.isEmpty() || article.stream().anyMatch(block -> prints(block, unspaced))) {
            return article;
        }
        var titled = new ArrayList<Block>();
        titled.add(new Block.Line(title, 1, false, new HtmlPlace("html > head > title", 0, title.length())));
        titled.addAll(article);
        return titled;
    }

    private static boolean prints(Block block, String unspacedTitle) {
        return block instanceof Block.Line line
                && line.text().length() >= unspacedTitle.length()
                && unspaced(line.text()).contains(unspacedTitle);
    }

    private static String unspaced(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    private static @Nullable String declaredCharset(byte[] document) {
        var head = new String(document, 0, Math.min(document.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        return meta.find() ? meta.group(1) : null;
    }
}
