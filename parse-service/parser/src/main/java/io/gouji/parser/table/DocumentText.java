package io.gouji.parser.table;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Places;
import io.gouji.parser.text.FoldedText;
import java.util.Arrays;
import java.util.List;

/** The lines of a document as one text, so that a table can be found wherever its lines break. */
final class DocumentText {

    /** What converters of word-processor documents print in front of marked text; it is no part of the document. */
    private static final String BOOKMARK = "[bookmark:";

    private final List<Block> blocks;
    private final int[] starts;
    private final String text;
    private final FoldedText folded;

    DocumentText(List<Block> blocks) {
        this.blocks = blocks;
        this.starts = new int[blocks.size()];
        var joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = joined.length();
            if (blocks.get(i) instanceof Block.Line line) {
                joined.append(line.text());
            }
            joined.append('\n');
        }
        this.text = joined.toString();
        this.folded = FoldedText.of(text);
    }

    String text() {
        return text;
    }

    FoldedText folded() {
        return folded;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Where the text of a block begins. */
    int start(int block) {
        return starts[block];
    }

    /** The block that holds a place of the text. */
    int blockAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The text between two places with the white space around it taken off. */
    Span span(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        if (text.startsWith(BOOKMARK, start)) {
            int close = text.indexOf(']', start);
            start = close < 0 || close >= end ? start : close + 1;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(text.substring(start, end), place(start, end), end);
    }

    /** The place of a part of the text; of a part that goes on in other elements of a page, where it begins. */
    SourceLocation place(int from, int to) {
        int first = blockAt(from);
        int last = blockAt(Math.max(from, to - 1));
        SourceLocation at = blocks.get(first).at();
        if (first == last) {
            return Places.part(at, from - starts[first], to - starts[first]);
        }
        if (at instanceof TextPlace begin && blocks.get(last).at() instanceof TextPlace end) {
            int offset = begin.offset() + from - starts[first];
            return new TextPlace(begin.line(), offset, end.offset() + lengthIn(last, to) - offset);
        }
        return Places.part(at, from - starts[first], lengthIn(first, to));
    }

    /** How much of a block's text stands before a place. */
    private int lengthIn(int block, int to) {
        int length = blocks.get(block) instanceof Block.Line line ? line.text().length() : 0;
        return Math.min(length, to - starts[block]);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff';
    }
}
