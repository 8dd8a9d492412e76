package io.gouji.parser.format;

import java.util.Locale;

/** Numbers of lists in the formats of word processors, as named by OOXML's {@code ST_NumberFormat}. */
final class ListNumeral {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final int LETTERS = 26;
    private static final int TEN = 10;

    private ListNumeral() {}

    /** A number from 1 on; one beyond what its format can show is shown in digits. */
    static String of(String format, int number) {
        return switch (format) {
            case "none" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseDigital" -> tens(number, CHINESE, "十");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> tens(number, FINANCIAL, "拾");
            case "upperRoman" -> oneOf(ROMAN, number);
            case "lowerRoman" -> oneOf(ROMAN.toLowerCase(Locale.ROOT), number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> oneOf(CIRCLED, number);
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            default -> Integer.toString(number);
        };
    }

    private static String tens(int number, String digits, String ten) {
        if (number < 1 || number >= TEN * TEN) {
            return Integer.toString(number);
        }
        String tens = number < TEN ? "" : (number < 2 * TEN ? "" : digits.charAt(number / TEN)) + ten;
        return number % TEN == 0 ? tens : tens + digits.charAt(number % TEN);
    }

    private static String oneOf(String numerals, int number) {
        return number < 1 || number > numerals.length()
                ? Integer.toString(number)
                : numerals.substring(number - 1, number);
    }

    private static String letter(char first, int number) {
        return number < 1 || number > LETTERS ? Integer.toString(number) : String.valueOf((char) (first + number - 1));
    }
}
