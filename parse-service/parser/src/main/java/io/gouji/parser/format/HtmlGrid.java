package io.gouji.parser.format;

import io.gouji.contract.report.SourceLocation.HtmlPlace;
import io.gouji.parser.block.Block.Grid;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads a table element of a web page. */
final class HtmlGrid {

    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|;)\\s*display\\s*:\\s*none\\b", Pattern.CASE_INSENSITIVE);

    /** The longest text in a cell of the form's tables has about 60 characters; a longer one is an article. */
    private static final int LONGEST_CELL = 300;

    private HtmlGrid() {}

    /** Whether a table holds data and not the layout of the page. */
    static boolean isData(Element table) {
        return NodeTraversor.filter(
                        (node, depth) -> {
                            boolean layout = depth > 0 && node instanceof Element element && isLayout(element);
                            return layout ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
                        },
                        table)
                != NodeFilter.FilterResult.STOP;
    }

    /** Whether an element in a table says that the table lays out the page. */
    private static boolean isLayout(Element element) {
        return element.nameIs("table")
                || (isCell(element)
                        && wholeLength(element) > LONGEST_CELL
                        && element.text().length() > LONGEST_CELL);
    }

    /** The length of the whole text of a cell, which need not be put together to be told. */
    private static int wholeLength(Element cell) {
        int[] length = {0};
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        length[0] += text.getWholeText().length();
                    } else if (node instanceof Element element && element.nameIs("br")) {
                        length[0]++;
                    }
                },
                cell);
        return length[0];
    }

    /**
     * Reads a table, as far as the builder takes cells.
     *
     * @param path CSS path of the table
     */
    static Grid read(Element table, String path, GridBuilder builder, HtmlPaths paths) {
        rows(table, path, builder, paths);
        return builder.build(new HtmlPlace(path, 0, 0));
    }

    private static void rows(Element parent, String path, GridBuilder builder, HtmlPaths paths) {
        int index = 0;
        for (Element child : parent.children()) {
            index++;
            String childPath = path + " > " + child.normalName() + ":nth-child(" + index + ")";
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" -> rows(child, childPath, builder, paths);
                case "tr" -> row(child, childPath, builder, paths);
                default -> {}
            }
        }
    }

    private static void row(Element row, String path, GridBuilder builder, HtmlPaths paths) {
        builder.row();
        int index = 0;
        for (Element cell : row.children()) {
            index++;
            if (isCell(cell) && !isHidden(cell) && !builder.isFull()) {
                String text = text(cell);
                String cellPath = paths.keep(path + " > " + cell.normalName() + ":nth-child(" + index + ")");
                builder.cell(
                        span(cell, "rowspan"), span(cell, "colspan"), text, new HtmlPlace(cellPath, 0, text.length()));
            }
        }
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** Whether a browser leaves a cell out, so that those behind it move up. */
    private static boolean isHidden(Element cell) {
        return cell.hasAttr("style") && HIDDEN.matcher(cell.attr("style")).find();
    }

    private static int span(Element cell, String attribute) {
        if (!cell.hasAttr(attribute)) {
            return 1;
        }
        String value = cell.attr(attribute).trim();
        if (value.isEmpty() || value.length() > 4 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.max(1, Integer.parseInt(value));
    }

    /** The text of a cell without the spaces a browser does not show between blocks. */
    private static String text(Element cell) {
        var text = new StringBuilder();
        NodeTraversor.traverse((node, depth) -> append(node, text), cell);
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode textNode) {
            text.append(textNode.text());
        } else if (node instanceof Element element
                && !text.isEmpty()
                && text.charAt(text.length() - 1) != '\n'
                && (element.nameIs("br") || element.nameIs("p") || element.nameIs("div"))) {
            text.append('\n');
        }
    }
}
