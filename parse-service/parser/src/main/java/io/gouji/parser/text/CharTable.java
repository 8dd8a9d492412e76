package io.gouji.parser.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntUnaryOperator;

/**
 * What each character becomes, worked out page by page when a page is first met: a text uses a few dozen of the 256
 * pages, and a start that fills all of them is felt in a command that reads one document.
 */
public final class CharTable {

    private static final int PAGE = 256;

    private final IntUnaryOperator rule;
    private final AtomicReferenceArray<char[]> pages = new AtomicReferenceArray<>(PAGE);

    /**
     * Makes a table.
     *
     * @param rule what a character becomes; pure, for it may be asked more than once
     */
    public CharTable(IntUnaryOperator rule) {
        this.rule = rule;
    }

    /** What a character becomes. */
    public char of(char c) {
        char[] page = pages.getAcquire(c >>> 8);
        return (page == null ? filled(c >>> 8) : page)[c & 0xFF];
    }

    private char[] filled(int index) {
        var page = new char[PAGE];
        for (int i = 0; i < PAGE; i++) {
            page[i] = (char) rule.applyAsInt(index * PAGE + i);
        }
        pages.setRelease(index, page);
        return page;
    }
}
