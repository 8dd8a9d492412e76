package io.gouji.rules.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with its round brackets taken out, level by level.
 *
 * @param text the text of this level
 * @param inner what stood in brackets, and where
 */
record Brackets(String text, List<Inner> inner) {

    /**
     * What stood in one pair of brackets.
     *
     * @param at position in the text of the outer level where the bracket stood
     * @param content the text inside
     */
    record Inner(int at, Brackets content) {}

    static Brackets flatten(String text) {
        return new Reader(text).level();
    }

    private static final class Reader {

        private static final int MAXIMUM_DEPTH = 20;

        private final String text;
        private int at;
        private int depth;

        Reader(String text) {
            this.text = text;
        }

        Brackets level() {
            var outer = new StringBuilder();
            var inner = new ArrayList<Inner>();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if ((c == '（' || c == '(') && depth < MAXIMUM_DEPTH) {
                    depth++;
                    inner.add(new Inner(outer.length(), level()));
                } else if ((c == '）' || c == ')') && depth > 0) {
                    depth--;
                    return new Brackets(outer.toString(), List.copyOf(inner));
                } else {
                    outer.append(c);
                }
            }
            return new Brackets(outer.toString(), List.copyOf(inner));
        }
    }
}
