package io.gouji.parser.narrative;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers parts are given in folded text: 一、 or 1. or 第一部分 or （一）, also in the numerals of cheques. */
final class PartNumber {

    private static final String NUMERALS = "一二三四五六七八";
    private static final String FINANCIAL = "壹贰叁肆伍陆柒捌";
    private static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧ";
    private static final String ANY = "[" + NUMERALS + FINANCIAL + ROMAN + "]";

    /** A number with what marks it as one; group 1 is a number in brackets. */
    static final Pattern PATTERN = Pattern.compile("\\((" + ANY + ")\\)|第(" + ANY + "|[1-8])(?:部分|章|节|篇)[、:.]?|(" + ANY
            + ")[、.,:;]|(?<![0-9])([1-8])[、.](?![0-9])");

    private static final Pattern DIGIT = Pattern.compile("[1-8]");
    private static final Pattern NUMERAL = Pattern.compile(ANY);
    private static final List<String> VALUES = List.of(NUMERALS, FINANCIAL, ROMAN, "12345678");

    private PartNumber() {}

    /** Whether a match is a number in brackets, as items have. */
    static boolean isBracketed(MatchResult number) {
        return number.group(1) != null;
    }

    /** What kind of number a match is: its marks, and whether its numeral is a digit. */
    static String style(MatchResult number) {
        return NUMERAL.matcher(DIGIT.matcher(number.group()).replaceAll("1")).replaceAll("一");
    }

    /** The value of a match; -1 when it has none. */
    static int value(MatchResult number) {
        for (int group = 1; group <= number.groupCount(); group++) {
            if (number.group(group) != null) {
                return value(number.group(group).charAt(0));
            }
        }
        return -1;
    }

    /** The value of a numeral from 1 to 8; -1 for another character. */
    static int value(char numeral) {
        for (String numerals : VALUES) {
            int found = numerals.indexOf(numeral);
            if (found >= 0) {
                return found + 1;
            }
        }
        return -1;
    }
}
