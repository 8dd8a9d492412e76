package io.gouji.parser.fuzz;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.contract.report.SourceLocation.PagePlace;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.contract.report.SourceLocation.WordPlace;
import io.gouji.parser.ParserLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether places lie inside a document, by means that are none of the parser's. */
final class Places {

    /** A step of a path that a browser understands. */
    private static final Pattern STEP = Pattern.compile("([a-z][a-z0-9-]*|\\*)(?::nth-child\\(([0-9]{1,9})\\))?");

    private Places() {}

    static List<SourceLocation> outside(byte[] document, String mediaType, List<SourceLocation> places) {
        Predicate<SourceLocation> inside = inside(document, mediaType);
        return places.stream().filter(inside.negate()).toList();
    }

    private static Predicate<SourceLocation> inside(byte[] document, String mediaType) {
        try {
            return switch (mediaType) {
                case "text/plain" -> anyOf(document, Places::inText);
                case "text/html" -> anyOf(document, text -> inPage(Jsoup.parse(text)));
                case "application/pdf" -> inPages(pages(document));
                case "application/ofd" -> inPages(ParserLimits.DEFAULT.maxPages());
                case "application/msword" -> place -> place instanceof WordPlace word && isPlausible(word);
                default -> inWord(document);
            };
        } catch (IOException e) {
            throw new IllegalStateException("a document that was read cannot be opened", e);
        }
    }

    /** A damaged text may be read in either encoding. */
    private static Predicate<SourceLocation> anyOf(
            byte[] document, Function<String, Predicate<SourceLocation>> inside) {
        return inside.apply(new String(document, StandardCharsets.UTF_8))
                .or(inside.apply(new String(document, Charset.forName("GB18030"))));
    }

    private static Predicate<SourceLocation> inText(String text) {
        return place -> place instanceof TextPlace(int line, int offset, int length)
                && line >= 1
                && offset >= 0
                && length >= 0
                && offset + length <= text.length();
    }

    private static Predicate<SourceLocation> inPage(Document page) {
        Map<String, Integer> lengths = new HashMap<>();
        return place -> place instanceof HtmlPlace(String path, int offset, int length)
                && offset >= 0
                && length >= 0
                && offset + length <= lengths.computeIfAbsent(path, known -> length(page, known));
    }

    private static int length(Document page, String path) {
        Element element = page;
        for (String step : path.split(" > ", -1)) {
            Matcher parts = STEP.matcher(step);
            element = element == null || !parts.matches() ? null : child(element, parts.group(1), parts.group(2));
        }
        return element == null ? -1 : element.wholeText().length();
    }

    private static @Nullable Element child(Element parent, String name, @Nullable String number) {
        if (number == null) {
            return parent.children().stream()
                    .filter(child -> child.nameIs(name))
                    .findFirst()
                    .orElse(null);
        }
        int index = Integer.parseInt(number) - 1;
        Element child = index < parent.childrenSize() ? parent.child(index) : null;
        return child != null && (name.equals("*") || child.nameIs(name)) ? child : null;
    }

    private static int pages(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            return pdf.getNumberOfPages();
        }
    }

    private static Predicate<SourceLocation> inPages(int pages) {
        return place -> place instanceof PagePlace(int page, double x, double y, double width, double height)
                && page >= 1
                && page <= pages
                && Double.isFinite(x + y + width + height)
                && width >= 0
                && height >= 0;
    }

    private static Predicate<SourceLocation> inWord(byte[] document) throws IOException {
        int paragraphs;
        int[][] cells;
        try (var word = new XWPFDocument(new ByteArrayInputStream(document))) {
            paragraphs = word.getParagraphs().size();
            cells = word.getTables().stream().map(Places::cells).toArray(int[][]::new);
        }
        return place -> place instanceof WordPlace at && isPlausible(at) && isIn(at, paragraphs, cells);
    }

    /** How many cells each row has. */
    private static int[] cells(XWPFTable table) {
        return table.getRows().stream()
                .mapToInt((XWPFTableRow row) -> row.getTableICells().size())
                .toArray();
    }

    /** Tables within tables count as well, which only the walk through them could tell. */
    private static boolean isIn(WordPlace at, int paragraphs, int[][] cells) {
        if (at.table() < 0) {
            return at.paragraph() <= paragraphs;
        }
        return at.table() >= cells.length
                || (at.row() < cells[at.table()].length && at.cell() < cells[at.table()][at.row()]);
    }

    private static boolean isPlausible(WordPlace at) {
        return at.table() >= -1 && at.row() >= -1 && at.cell() >= -1 && at.paragraph() >= 0;
    }
}
