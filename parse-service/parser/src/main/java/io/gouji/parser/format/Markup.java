package io.gouji.parser.format;

/** What the characters of a tag are, in markup written plainly. */
final class Markup {

    static final String ROWSPAN = "rowspan";
    static final String COLSPAN = "colspan";

    private Markup() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    /** Whether a character may stand in the name of an element or an attribute. */
    static boolean isNamePart(char c) {
        return isLetterOrDigit(c) || c == '-' || c == '_' || c == ':';
    }

    /** Whether the attribute named between two places shapes a table. */
    static boolean isSpan(String markup, int from, int to) {
        return is(ROWSPAN, markup, from, to) || is(COLSPAN, markup, from, to);
    }

    /** Whether an element named between two places is a cell of a table. */
    static boolean isCell(String markup, int from, int to) {
        return is("td", markup, from, to) || is("th", markup, from, to);
    }

    /**
     * Whether an attribute may hide its element: a style that speaks of display.
     *
     * @param from where the name of the attribute begins
     * @param equals where it ends
     * @param to where the value ends
     */
    static boolean mayHide(String markup, int from, int equals, int to) {
        return is("style", markup, from, equals)
                && (markup.indexOf("display", equals, to) >= 0
                        || markup.indexOf("DISPLAY", equals, to) >= 0
                        || markup.indexOf("Display", equals, to) >= 0);
    }

    /** Whether the name between two places is another, in whatever case it is written. */
    static boolean is(String name, String markup, int from, int to) {
        return to - from == name.length() && markup.regionMatches(true, from, name, 0, name.length());
    }
}
