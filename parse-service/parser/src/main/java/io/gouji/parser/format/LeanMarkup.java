package io.gouji.parser.format;

import java.util.Locale;

/**
 * Markup without the attributes that say nothing of what a page says. Four fifths of a page pasted from Word are
 * styles, and a parser of HTML keeps every one of them. The tree of the page and its texts stay the same.
 */
final class LeanMarkup {

    /** The attributes that shape a table, and those a browser takes into account when it builds the tree. */
    private static final String ROWSPAN = "rowspan";

    private static final String COLSPAN = "colspan";

    /** In foreign markup an attribute can end the picture or the formula it stands in. */
    private static final String[] FOREIGN = {"<svg", "<math", "<SVG", "<MATH"};

    private final String markup;
    private final StringBuilder lean;
    private int copied;

    private LeanMarkup(String markup) {
        this.markup = markup;
        this.lean = new StringBuilder(markup.length() / 2);
    }

    /** The markup with every attribute left out that is written in quotes and shapes nothing. */
    static String of(String markup) {
        for (String foreign : FOREIGN) {
            if (markup.contains(foreign)) {
                return markup;
            }
        }
        return new LeanMarkup(markup).read();
    }

    private String read() {
        for (int tag = markup.indexOf('<'); tag >= 0; tag = markup.indexOf('<', tag + 1)) {
            int name = tag + 1;
            int end = name;
            while (end < markup.length() && isLetterOrDigit(markup.charAt(end))) {
                end++;
            }
            if (end > name && !markup.regionMatches(true, name, "input", 0, "input".length())) {
                attributes(end);
            }
        }
        return lean.append(markup, copied, markup.length()).toString();
    }

    /** Leaves out attributes from the end of a tag's name on, as far as they are written in the plainest way. */
    private void attributes(int from) {
        int at = from;
        while (true) {
            int name = at;
            while (name < markup.length() && isSpace(markup.charAt(name))) {
                name++;
            }
            int equals = name;
            while (equals < markup.length() && isNamePart(markup.charAt(equals))) {
                equals++;
            }
            int end = name == at || equals == name ? -1 : valueEnd(equals);
            if (end < 0) {
                return;
            }
            if (!shapes(name, equals)) {
                lean.append(markup, copied, at);
                copied = end;
            }
            at = end;
        }
    }

    /**
     * Where a value in quotes ends, with its closing quote; -1 when what follows is none, or when it holds or touches
     * what might mean something else where the tag is no tag: in a script, a comment, a title.
     */
    private int valueEnd(int equals) {
        if (equals + 1 >= markup.length() || markup.charAt(equals) != '=') {
            return -1;
        }
        char quote = markup.charAt(equals + 1);
        if (quote != '"' && quote != '\'') {
            return -1;
        }
        for (int i = equals + 2; i < markup.length() - 1; i++) {
            char c = markup.charAt(i);
            if (c == quote) {
                char next = markup.charAt(i + 1);
                return isSpace(next) || next == '>' || next == '/' ? i + 1 : -1;
            }
            if (c == '<' || c == '>') {
                return -1;
            }
        }
        return -1;
    }

    private boolean shapes(int from, int to) {
        int length = to - from;
        return (length == ROWSPAN.length() || length == COLSPAN.length())
                && isSpan(markup.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean isSpan(String name) {
        return name.equals(ROWSPAN) || name.equals(COLSPAN);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isNamePart(char c) {
        return isLetterOrDigit(c) || c == '-' || c == '_' || c == ':';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
