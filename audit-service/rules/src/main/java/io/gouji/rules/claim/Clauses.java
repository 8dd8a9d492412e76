package io.gouji.rules.claim;

/** Where the clauses of a plain sentence begin and end. */
final class Clauses {

    private static final String DELIMITERS = "，,。；;：:！!？?（）()";

    private Clauses() {}

    static boolean isDelimiter(char c) {
        return DELIMITERS.indexOf(c) >= 0;
    }

    /**
     * Where the clause around a position begins. A bracket that is closed before the position belongs to the clause.
     */
    static int start(String plain, int from) {
        int at = from;
        while (at > 0) {
            char c = plain.charAt(at - 1);
            int open = isClosing(c) ? opening(plain, at - 1) : -1;
            if (open >= 0) {
                at = open;
            } else if (isDelimiter(c)) {
                return at;
            } else {
                at--;
            }
        }
        return at;
    }

    static int end(String plain, int from) {
        int at = from;
        while (at < plain.length() && !isDelimiter(plain.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The words at the end of a text that no delimiter closes. */
    static String open(String text) {
        int start = text.length();
        while (start > 0 && !isDelimiter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    /** The last clause of a text that has any words. */
    static String lastOf(String text) {
        int end = text.length();
        while (end > 0 && isDelimiter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start(text, end), end);
    }

    /** The text without its brackets that are closed. */
    static String withoutBrackets(String text) {
        if (text.indexOf('）') < 0 && text.indexOf(')') < 0) {
            return text;
        }
        var outside = new StringBuilder(text);
        for (int at = 0; at < outside.length(); at++) {
            int open = isClosing(outside.charAt(at)) ? opening(outside, at) : -1;
            if (open >= 0) {
                outside.delete(open, at + 1);
                at = open - 1;
            }
        }
        return outside.toString();
    }

    /** Where the bracket around a position closes; the end of the text when none is open there. */
    static int close(String plain, int from) {
        int depth = 0;
        for (int at = from; at < plain.length(); at++) {
            char c = plain.charAt(at);
            depth += c == '（' || c == '(' ? 1 : isClosing(c) ? -1 : 0;
            if (depth < 0) {
                return at;
            }
        }
        return plain.length();
    }

    private static boolean isClosing(char c) {
        return c == '）' || c == ')';
    }

    private static int opening(CharSequence text, int closing) {
        int depth = 0;
        for (int at = closing; at >= 0; at--) {
            char c = text.charAt(at);
            if (isClosing(c)) {
                depth++;
            } else if (c == '（' || c == '(') {
                depth--;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return -1;
    }
}
