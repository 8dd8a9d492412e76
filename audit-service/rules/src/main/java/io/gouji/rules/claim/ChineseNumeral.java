package io.gouji.rules.claim;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numerals such as 一千二百三十, 两百, 三万五千, 廿三 and 二〇二四. */
public final class ChineseNumeral {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String SCALES = "十百千万亿廿卅";
    private static final int TWENTY = 20;
    private static final int THIRTY = 30;
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private ChineseNumeral() {}

    /** Whether it says several numbers at once (三五件) or leaves the last scale out (一百二), and so is no exact number. */
    static boolean isLoose(String text) {
        int last = text.length() - 1;
        if (last < 1 || digit(text.charAt(last)) < 1) {
            return false;
        }
        char before = text.charAt(last - 1);
        return digit(before) > 0 || "百千万亿".indexOf(before) >= 0;
    }

    /** The number written; empty when the characters are no numeral. */
    public static Optional<BigDecimal> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.chars().noneMatch(c -> SCALES.indexOf(c) >= 0)) {
            return digits(text);
        }
        BigDecimal total = BigDecimal.ZERO;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = digit(c);
            long scale = scale(c);
            if (value >= 0) {
                digit = value;
            } else if (c == '廿' || c == '卅') {
                section += c == '廿' ? TWENTY : THIRTY;
            } else if (scale > 0) {
                section += (digit < 0 ? 1 : digit) * scale;
                digit = -1;
            } else if (c == '万' || c == '亿') {
                BigDecimal low = BigDecimal.valueOf(section + Math.max(digit, 0));
                BigDecimal unit = c == '万' ? WAN : YI;
                total = c == '亿' ? total.add(low).multiply(unit) : total.add(low.multiply(unit));
                section = 0;
                digit = -1;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(total.add(BigDecimal.valueOf(section + Math.max(digit, 0))));
    }

    private static Optional<BigDecimal> digits(String text) {
        var arabic = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int value = digit(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            arabic.append(value);
        }
        return Optional.of(new BigDecimal(arabic.toString()));
    }

    private static int digit(char c) {
        return switch (c) {
            case '零' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static long scale(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
