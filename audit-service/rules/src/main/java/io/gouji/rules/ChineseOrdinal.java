package io.gouji.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Small ordinals as Chinese text writes them. */
public final class ChineseOrdinal {

    private static final String DIGITS = "一二三四五六七八九";
    private static final int TEN = 10;
    private static final int LARGEST = 99;
    private static final Map<String, Integer> WRITTEN = written();

    private ChineseOrdinal() {}

    /**
     * Writes an ordinal.
     *
     * @throws IllegalArgumentException when it is not between 1 and 99
     */
    public static String of(int ordinal) {
        if (ordinal < 1 || ordinal > LARGEST) {
            throw new IllegalArgumentException("no small ordinal: " + ordinal);
        }
        String tens = ordinal < TEN ? "" : (ordinal < 2 * TEN ? "" : digit(ordinal / TEN)) + "十";
        return tens + (ordinal % TEN == 0 ? "" : digit(ordinal % TEN));
    }

    private static String digit(int value) {
        return DIGITS.substring(value - 1, value);
    }

    /** The ordinal a text writes in Chinese or Arabic digits; empty when it writes none between 1 and 99. */
    public static OptionalInt read(String text) {
        Integer ordinal = WRITTEN.get(text);
        return ordinal == null ? OptionalInt.empty() : OptionalInt.of(ordinal);
    }

    private static Map<String, Integer> written() {
        var written = new HashMap<String, Integer>();
        for (int ordinal = 1; ordinal <= LARGEST; ordinal++) {
            written.put(of(ordinal), ordinal);
            written.put(Integer.toString(ordinal), ordinal);
        }
        return Map.copyOf(written);
    }
}
