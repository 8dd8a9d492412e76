package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks a page once and collects its lines and grids. One walker for each page. */
final class HtmlWalker implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "select",
            "button",
            "textarea",
            "svg",
            "iframe",
            "object",
            "nav",
            "footer",
            "aside",
            "input",
            "form");

    /** A form that wraps a whole page is a habit of ASP.NET sites; a search form holds a few words. */
    private static final int LONGEST_SEARCH_FORM = 400;

    private static final int MAX_HEADING_LEVEL = 6;

    private final ParserLimits limits;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Step> path = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private final HtmlPaths paths = new HtmlPaths();
    private long cells;
    private int tables;

    HtmlWalker(ParserLimits limits) {
        this.limits = limits;
    }

    List<Block> walk(Document page) {
        path.push(new Step(null, "", 0));
        NodeTraversor.filter(this, page.body());
        flush();
        return blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        Step parent = path.element();
        parent.children++;
        if (isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || element.nameIs("br")) {
            flush();
        }
        if (element.nameIs("br")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (path.size() > limits.maxNesting()) {
            throw LimitExceeded.nesting(limits.maxNesting(), "An element " + element.normalName() + " of the page");
        }
        var step = new Step(parent, element.normalName(), level(element));
        step.text = element.isBlock() ? step : parent.text;
        if (element.nameIs("table") && HtmlGrid.isData(element)) {
            grid(element, step);
            return FilterResult.SKIP_ENTIRELY;
        }
        path.push(step);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                flush();
            }
            path.pop();
        }
        return FilterResult.CONTINUE;
    }

    private void grid(Element table, Step step) {
        tables++;
        var builder = new GridBuilder(limits.maxCells() - cells);
        Block.Grid grid = HtmlGrid.read(table, step.path(), builder, paths);
        cells += builder.covered();
        if (cells > limits.maxCells()) {
            throw LimitExceeded.cells(limits.maxCells(), "table %d of the page".formatted(tables));
        }
        if (!grid.cells().isEmpty()) {
            blocks.add(grid);
        }
    }

    private static boolean isUnseen(Element element) {
        if (element.nameIs("form")) {
            return element.text().length() < LONGEST_SEARCH_FORM;
        }
        return UNSEEN.contains(element.normalName());
    }

    private static int level(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        return heading ? Math.min(name.charAt(1) - '0', MAX_HEADING_LEVEL) : 0;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void flush() {
        boolean spaced = !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
        String text = line.substring(0, spaced ? line.length() - 1 : line.length());
        line.setLength(0);
        if (text.isBlank()) {
            return;
        }
        Step block = path.element().text;
        String at = paths.keep(block.path());
        blocks.add(new Block.Line(text, block.heading, false, new HtmlPlace(at, block.written, text.length())));
        block.written += text.length() + 1;
    }

    /** An element on the way from the root to the node being looked at. */
    private static final class Step {

        private final @Nullable Step parent;
        private final String name;
        private final int index;
        private final int heading;
        private @Nullable String path;
        private Step text = this;
        private int children;
        private int written;

        Step(@Nullable Step parent, String name, int heading) {
            this.parent = parent;
            this.name = name;
            this.index = parent == null ? 0 : parent.children;
            this.heading = heading;
        }

        /** The CSS path; put together only for elements that something is read from. */
        String path() {
            String known = path;
            if (known == null) {
                known = parent == null ? "" : pathWithin(parent.path());
                path = known;
            }
            return known;
        }

        private String pathWithin(String outer) {
            return outer.isEmpty() ? "html > body" : outer + " > " + selector() + ":nth-child(" + index + ")";
        }

        /** The name, unless it would mean something else in a path, as that of {@code o:p} does. */
        private String selector() {
            return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
                    ? name
                    : "*";
        }
    }
}
