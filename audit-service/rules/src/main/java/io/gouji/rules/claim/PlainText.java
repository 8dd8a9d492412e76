package io.gouji.rules.claim;

/**
 * A sentence as claims are read from it: full-width digits and letters made half-width, white space dropped. White
 * space between two digits is kept as a mark, because it may be a broken number or two numbers.
 */
final class PlainText {

    /** Stands for white space between two digits. */
    static final char GAP = '␣';

    private static final int LONGEST_SENTENCE = 10_000;
    private static final int FULL_WIDTH_FIRST = '！';
    private static final int FULL_WIDTH_OFFSET = '！' - '!';

    private PlainText() {}

    /** The plain text; empty for a run of text far longer than any sentence, which is not one. */
    static String of(String text) {
        if (text.length() > LONGEST_SENTENCE) {
            return "";
        }
        var plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = narrow(text.charAt(i));
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000') {
                space = true;
                continue;
            }
            if (space && isDigit(c) && !plain.isEmpty() && isDigit(plain.charAt(plain.length() - 1))) {
                plain.append(GAP);
            }
            space = false;
            plain.append(c);
        }
        return plain.toString();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char narrow(char c) {
        boolean numeral = (c >= '０' && c <= '９') || c == '．' || c == '％' || c == '＋';
        boolean letter = (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        return (numeral || letter) && c >= FULL_WIDTH_FIRST ? (char) (c - FULL_WIDTH_OFFSET) : c;
    }
}
