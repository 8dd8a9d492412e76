package io.gouji.parser.narrative;

import io.gouji.parser.text.CharTable;
import java.text.Normalizer;

/**
 * A text made comparable: white space and emphasis marks left out, full-width forms, radicals and traditional
 * characters replaced by the usual ones, brackets and most punctuation by their ASCII forms. Every character knows
 * where it came from.
 */
final class Fold {

    private static final String PRINTED = "（）：，；．！？－—–―～﹝﹞【】〇○〈〉⺠⻔⻓⻚⻅⻋⻢⻬⻛⻜⻘⻝⻰戶";
    private static final String USUAL = "():,;.!?----~()[]〇〇<>民门长页见车马齐风飞青食龙户";
    private static final int CJK_RADICALS = 0x2E80;
    private static final int CJK_RADICALS_END = 0x2FDF;
    private static final int FULL_WIDTH = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;

    /** Characters of the form that no simplified text has; names like 乾县 must stay as they are. */
    private static final String TRADITIONAL = "開況報對務項數區縣會處總體動請訴訟問題進機關發辦員經濟國規質業實條為與徵財門時間鎮鄉廳";

    /** Stands for "left out" in the table. */
    private static final char NOTHING = 0;

    /** What each character becomes. */
    private static final CharTable USUAL_FORM =
            new CharTable(c -> isSpace((char) c) || c == '*' ? NOTHING : usual((char) c));

    /** Whether a character makes a text a traditional one. */
    private static final boolean[] TELLING = telling();

    private final String printed;
    private final String text;
    private final int[] sources;
    private final int length;

    /** @param sources where each of the first so many folded characters stands */
    private Fold(String printed, String text, int[] sources, int length) {
        this.printed = printed;
        this.text = text;
        this.sources = sources;
        this.length = length;
    }

    static Fold of(String printed) {
        char[] folded = simplify(printed).toCharArray();
        int[] sources = new int[folded.length];
        int length = 0;
        for (int i = 0; i < folded.length; i++) {
            char c = USUAL_FORM.of(folded[i]);
            if (c != NOTHING) {
                folded[length] = c;
                sources[length++] = i;
            }
        }
        return new Fold(printed, new String(folded, 0, length), sources, length);
    }

    /** The folded text of a printed one. */
    static String text(String printed) {
        return of(printed).text;
    }

    String text() {
        return text;
    }

    /** A part of the folded text in the characters it is printed in, traditional ones kept. */
    String unsimplified(int from, int to) {
        var kept = new StringBuilder();
        for (int i = from; i < to; i++) {
            kept.append(USUAL_FORM.of(printed.charAt(sources[i])));
        }
        return kept.toString();
    }

    /** Where a folded character stands in the printed text; for the end of the folded text, behind its last one. */
    int source(int index) {
        if (index < length) {
            return sources[index];
        }
        return length == 0 ? 0 : sources[length - 1] + 1;
    }

    /** Where the printed text goes on behind a span that ends before this folded index. */
    int sourceEnd(int end) {
        return end == 0 ? 0 : sources[end - 1] + 1;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || Character.isISOControl(c);
    }

    private static String simplify(String printed) {
        if (!isTraditional(printed)) {
            return printed;
        }
        String simplified = Simplifier.simplify(printed);
        return simplified.length() == printed.length() ? simplified : printed;
    }

    private static boolean isTraditional(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (TELLING[printed.charAt(i)]) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] telling() {
        var telling = new boolean[Character.MAX_VALUE + 1];
        TRADITIONAL.chars().forEach(c -> telling[c] = true);
        return telling;
    }

    private static char usual(char c) {
        int known = PRINTED.indexOf(c);
        if (known >= 0) {
            return USUAL.charAt(known);
        }
        if (c >= FULL_WIDTH && c <= FULL_WIDTH_END) {
            return (char) (c - FULL_WIDTH + '!');
        }
        if (c >= CJK_RADICALS && c <= CJK_RADICALS_END) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return plain.length() == 1 ? plain.charAt(0) : c;
        }
        return c;
    }
}
