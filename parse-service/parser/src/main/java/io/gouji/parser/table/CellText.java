package io.gouji.parser.table;

import java.util.regex.Pattern;

/** Tells a cell that holds a value from one that holds a label, by its text alone. */
final class CellText {

    /**
     * A number, with a sign, separators, a unit or a remark; a mark that no figure is owed, or that none could be read.
     */
    private static final Pattern VALUE = Pattern.compile(
            "\\**[¥￥]?(?:增加?|减少?)?[+\\-−－＋–—]?(?:\\p{Nd}{1,3}+(?:[ \\u00a0\\u2009\\u202f]\\p{Nd}{3})++(?!\\p{Nd})|\\p{Nd}++)(?:[,，.．'’]\\p{Nd}++)*+\\s?(?:万元|亿元|元|万(?:件|条|个|项|份|次|宗|人)?|件|条|个|项|份|次|宗|起|部|人|家|例)?+\\s?(?:[(（\\[].*+|[%％]?)[*①-⑳²³¹⁰⁴-⁹※†‡。；;]*+|[/／\\\\∕⁄╱]{1,2}|[-—–―─━‐‑－−﹣ー~～]{1,4}|(?:暂?无|没有|不适用|不涉及|未发生|[Nn]/?[Aa])。?|[零〇○]|\\x{FFFD}");

    /** What {@link #VALUE} begins with when it is not a digit. */
    private static final String FIRST = "*+-−－＋/／\\∕⁄╱—–―─━‐‑﹣ー~～¥￥无暂没不未Nn零〇○增减\ufffd";

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("\\s*[-—–－_]+\\s*\\d{1,3}\\s*[-—–－_]+\\s*|第\\s*\\d+\\s*页.*");

    private CellText() {}

    /** Whether a text is empty or a value. */
    static boolean isValue(String text) {
        return text.isEmpty() || (text.length() == 1 && Character.isDigit(text.charAt(0))) || isFigure(text);
    }

    /** Whether a text is a value that says something. */
    static boolean isFigure(String text) {
        return !text.isEmpty()
                && !beginsAWord(text)
                && (isWhole(text) || VALUE.matcher(text).matches());
    }

    /** Whether a line is the furniture of a page that a table runs over. */
    static boolean isPageNumber(String line) {
        return !line.isEmpty()
                && !isDigit(line.charAt(0))
                && (!isHan(line.charAt(0)) || line.charAt(0) == '第')
                && PAGE_NUMBER.matcher(line).matches();
    }

    /** Whether a text begins with a character that begins no value. */
    private static boolean beginsAWord(String text) {
        return !Character.isDigit(text.charAt(0)) && FIRST.indexOf(text.charAt(0)) < 0;
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
