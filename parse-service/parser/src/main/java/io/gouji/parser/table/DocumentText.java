package io.gouji.parser.table;

import io.gouji.contract.report.SourceLocation;
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

    /** The place of a part of the text that lies in one block. */
    SourceLocation place(int from, int to) {
        int block = blockAt(from);
        return Places.part(blocks.get(block).at(), from - starts[block], to - starts[block]);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff';
    }
}
