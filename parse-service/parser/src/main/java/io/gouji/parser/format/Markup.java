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

    /** Whether the name between two places is another, in whatever case it is written. */
    static boolean is(String name, String markup, int from, int to) {
        return to - from == name.length() && markup.regionMatches(true, from, name, 0, name.length());
    }
}
