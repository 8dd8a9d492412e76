package io.gouji.parser.narrative;

import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A plain text as the reader gets it: every printed line a block, nothing known of tables. */
final class TextDocument {

    private final String text;

    TextDocument(String text) {
        this.text = text;
    }

    /** The text of a web page's paragraphs and table cells, a line each. */
    static TextDocument ofHtml(String html) {
        var lines = new StringBuilder();
        for (Element element : Jsoup.parse(html).select("title, h1, p, tr")) {
            Element parent = element.parent();
            if (parent == null || parent.closest("tr, p") == null) {
                lines.append(
                                element.is("tr")
                                        ? String.join(
                                                        " | ",
                                                        element.select("td").eachText()) + " |"
                                        : element.text())
                        .append('\n');
            }
        }
        return new TextDocument(lines.toString());
    }

    Narrative read() {
        return new NarrativeReader().read(blocks(), new BitSet());
    }

    String text() {
        return text;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        int offset = 0;
        int number = 1;
        for (String line : text.split("\n", -1)) {
            blocks.add(new Line(line, 0, true, new TextPlace(number, offset, line.length())));
            offset += line.length() + 1;
            number++;
        }
        return blocks;
    }
}
