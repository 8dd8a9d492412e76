package io.gouji.parser.narrative;

import org.jspecify.annotations.Nullable;

/** Reads the small whole numbers of dates, years and counts of parts, in digits or in Chinese. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** The number from 0 to 9999; null when the folded text is none. */
    static @Nullable Integer read(String folded) {
        if (folded.isEmpty() || folded.length() > 4) {
            return null;
        }
        return folded.indexOf('十') >= 0 ? tens(folded) : digits(folded);
    }

    private static @Nullable Integer digits(String folded) {
        int value = 0;
        for (int i = 0; i < folded.length(); i++) {
            int digit = digit(folded.charAt(i));
            if (digit < 0) {
                return null;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static @Nullable Integer tens(String folded) {
        int ten = folded.indexOf('十');
        Integer tens = ten == 0 ? Integer.valueOf(1) : digits(folded.substring(0, ten));
        Integer ones = ten == folded.length() - 1 ? Integer.valueOf(0) : digits(folded.substring(ten + 1));
        return tens == null || ones == null ? null : tens * 10 + ones;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c == '零' || c == 'O' || c == '○') {
            return 0;
        }
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }
}
