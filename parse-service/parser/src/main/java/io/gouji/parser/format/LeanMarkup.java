package io.gouji.parser.format;

/**
 * Markup without the attributes that say nothing of what a page says. Four fifths of a page pasted from Word are
 * styles, and a parser of HTML keeps every one of them. The tree of the page and its texts stay the same.
 */
final class LeanMarkup {

    /** In foreign markup an attribute can end the picture or the formula it stands in. */
    private static final String[] FOREIGN = {"<svg", "<math", "<SVG", "<MATH"};

    private final String markup;
    private final StringBuilder lean;
    private int copied;

    private LeanMarkup(String markup) {
        this.markup = markup;
        this.lean = new StringBuilder(markup.length() / 2);
    }

    /** The markup with every attribute left out that is written plainly and shapes nothing. */
    static String of(String markup) {
        for (String foreign : FOREIGN) {
            if (markup.contains(foreign)) {
                return markup;
            }
        }
        return new LeanMarkup(markup).read();
    }

    private String read() {
        boolean plain = true;
        for (int tag = markup.indexOf('<'); plain && tag >= 0; tag = markup.indexOf('<', tag + 1)) {
            int name = tag + 1;
            int end = name;
            boolean named = end < markup.length() && Markup.isLetter(markup.charAt(end));
            while (end < markup.length() && Markup.isNamePart(markup.charAt(end))) {
                end++;
            }
            if (named) {
                boolean cell = Markup.isCell(markup, name, end);
                plain = attributes(end, Markup.is("input", markup, name, end), cell);
            }
        }
        return lean.append(markup, copied, markup.length()).toString();
    }

    /**
     * Leaves out attributes from the end of a tag's name on.
     *
     * @param keep whether none is left out
     * @param cell whether it is the tag of a cell, which may be hidden
     * @return false when the tag is not written plainly to its end, so that what follows may be anything
     */
    private boolean attributes(int from, boolean keep, boolean cell) {
        int at = from;
        while (at < markup.length() && Markup.isSpace(markup.charAt(at))) {
            int name = at;
            while (name < markup.length() && Markup.isSpace(markup.charAt(name))) {
                name++;
            }
            int equals = name;
            while (equals < markup.length() && Markup.isNamePart(markup.charAt(equals))) {
                equals++;
            }
            boolean valued = equals > name && equals < markup.length() && markup.charAt(equals) == '=';
            int end = valued ? valueEnd(equals + 1) : equals;
            if (end < 0) {
                return false;
            }
            boolean telling = valued
                    && (keep
                            || Markup.isSpan(markup, name, equals)
                            || (cell && Markup.mayHide(markup, name, equals, end)));
            if (valued && !telling) {
                lean.append(markup, copied, at);
                copied = end;
            }
            at = end;
        }
        return markup.startsWith(">", at) || markup.startsWith("/>", at);
    }

    /**
     * Where a value ends, with its closing quote when it has quotes; -1 when it holds or touches what might mean
     * something else where the tag is no tag: in a script, a comment, a title.
     */
    private int valueEnd(int from) {
        char quote = from < markup.length() ? markup.charAt(from) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        for (int i = quoted ? from + 1 : from; i < markup.length() - 1; i++) {
            char c = markup.charAt(i);
            boolean end = quoted ? c == quote : !Markup.isLetterOrDigit(c) && c != '%' && c != '#' && c < 0x80;
            if (end) {
                int behind = quoted ? i + 1 : i;
                char next = markup.charAt(behind);
                return (quoted || i > from) && (Markup.isSpace(next) || next == '>' || next == '/') ? behind : -1;
            }
            if (c == '<' || c == '>') {
                return -1;
            }
        }
        return -1;
    }
}
