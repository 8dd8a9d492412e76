package io.gouji.rules.dates;

import io.gouji.rules.Parts;
import io.gouji.rules.Words;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the years a text speaks of. */
final class Years {

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})年");
    private static final Pattern CHINESE_YEAR = Pattern.compile("[二][〇○零Oo0][一二三四五六七八九〇○零]{2}年");
    private static final Words QUOTATION_MARKS = Words.of("[《“「]");
    private static final Pattern FOREIGN = Pattern.compile("《[^《》]*(?:[〈<《][^〈〉<>《》]*[〉>》][^《》]*)?》|“[^“”]*”|「[^「」]*」");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:现|特|兹)[^。；]{0,40}?(20\\d{2})年(?:度)?[^。；，,]{0,6}?政府信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|情况)");
    private static final Pattern ITEM = Pattern.compile("^[（(][一二三四五六七八九十]+[）)](?:[^\\d，。]{2,12}[。情况])?");
    private static final Words NOTICE = Words.of("关于|通知|要求|部署");

    private Years() {}

    private static String plain(String text) {
        String folded = Normalizer.normalize(Parts.squeezed(text), Normalizer.Form.NFKC);
        return folded.indexOf('二') < 0
                ? folded
                : CHINESE_YEAR.matcher(folded).replaceAll(match -> arabic(match.group()));
    }

    private static String arabic(String year) {
        var digits = new StringBuilder();
        for (int i = 0; i < year.length(); i++) {
            char digit = year.charAt(i);
            int value = "○零Oo0".indexOf(digit) >= 0 ? 0 : CHINESE_DIGITS.indexOf(digit);
            digits.append(value < 0 ? String.valueOf(digit) : Integer.toString(value));
        }
        return digits.toString();
    }

    /** The text without what it only cites. */
    private static String own(String text) {
        String plain = plain(text);
        return QUOTATION_MARKS.in(plain) ? FOREIGN.matcher(plain).replaceAll("") : plain;
    }

    /** The first year of a text. */
    static OptionalInt first(String text) {
        Matcher year = YEAR.matcher(plain(text));
        return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** Every year of a text, titles and quotations left out. */
    static Set<Integer> in(String text) {
        var years = new HashSet<Integer>();
        if (text.indexOf('年') < 0) {
            return years;
        }
        YEAR.matcher(own(text)).results().forEach(match -> years.add(Integer.parseInt(match.group(1))));
        return years;
    }

    /** The year a sentence begins with. */
    static OptionalInt opening(String text) {
        Matcher year = YEAR.matcher(ITEM.matcher(own(text)).replaceFirst(""));
        return year.lookingAt() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** The year of the report a sentence announces, as 现公布……2024年度报告 does. */
    static OptionalInt announced(String text) {
        if (text.indexOf('年') < 0 || !text.contains("公开")) {
            return OptionalInt.empty();
        }
        Matcher announced = ANNOUNCED.matcher(own(text));
        while (announced.find()) {
            if (!NOTICE.in(announced.group())) {
                return OptionalInt.of(Integer.parseInt(announced.group(1)));
            }
        }
        return OptionalInt.empty();
    }
}
