package io.gouji.rules.claim;

import io.gouji.rules.Beginnings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the quantities of a sentence. Years, dates, ordinals, articles of a law, numbers of documents, spans of time
 * and percentages are none.
 */
final class Quantities {

    /** Measure words of what reports count. What may follow them within another word is left out. */
    static final String UNIT = "(?:人次|件次|条次|场次|批次|[件份篇项期宗例场则人名家册笔批]|起(?!来)|条(?!例)|次(?!性)"
            + "|个(?!月|工作日|自然日|小时|年|季度|百分点|部分|方面)|部(?!门|分|署|委|级|队|长))";

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\d.第␣\\-—~～·+/:：])(?:(?<arabic>\\d{1,3}(?:[,，]\\d{3})+(?![\\d,])|\\d+(?:␣\\d+)*)(?<fraction>\\.\\d+)?"
                    + "|(?<chinese>[〇零一二两三四五六七八九十百千万亿廿卅]+))"
                    + "(?<over>[余多几])?(?<scale>[十百千万亿]{0,2})(?<more>[余多])?"
                    + "(?<unit>" + UNIT + ")(?<bound>左右|以上|以下|以内|余|多)?");
    private static final String NUMERAL = "0123456789〇零一二两三四五六七八九十百千万亿廿卅";
    /** What a match may hold before its measure word; no measure word begins with any of it. */
    private static final String WITHIN_NUMERAL = NUMERAL + ",，.余多几" + PlainText.GAP;

    private static final String UNIT_FIRST = "人件条场批份篇项期宗例则名家册笔起次个部";
    private static final Beginnings FIRST = new Beginnings(NUMERAL);
    private static final Pattern ROUNDED =
            Pattern.compile("(?:约|近|超|超过|逾|接近|不少于|不低于|不超过|至少|至多|最多|大于|多于|少于|不足|不到|多达|高达|突破|\\d[件条份]?[至到])$");
    private static final int LONGEST_ROUNDING = 3;
    private static final String DELIMITERS = "，,。；;、：:！!？?（）()等";
    private static final Pattern COUNTED = Pattern.compile("[共到理收仅有了为复发止计结]$");
    private static final Pattern ANOTHER_WORD = Pattern.compile("^[事实套体]");
    private static final Pattern ARTICLE = Pattern.compile("第[\\d一二三四五六七八九十百]+[条项款]?[、和至及—\\-]$");
    private static final int LONGEST_ARTICLE = 8;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private Quantities() {}

    static List<Quantity> in(String plain) {
        List<Enumeration> enumerations = Enumeration.in(plain);
        var found = new ArrayList<Quantity>();
        Matcher matcher = QUANTITY.matcher(plain);
        int from = 0;
        for (Enumeration enumeration : enumerations) {
            from = addAll(found, matcher, plain, from, enumeration.start());
            found.addAll(enumeration.quantities());
            from = Math.max(from, enumeration.end());
        }
        addAll(found, matcher, plain, from, plain.length());
        return found;
    }

    private static int addAll(List<Quantity> found, Matcher matcher, String plain, int start, int limit) {
        int from = start;
        while (find(matcher, plain, from) && matcher.start() < limit) {
            quantity(matcher, plain).ifPresent(found::add);
            from = matcher.end();
        }
        return from;
    }

    /** Finds the next match, tried only where a numeral begins that a measure word may follow. */
    private static boolean find(Matcher matcher, String plain, int from) {
        int at = from;
        while (at < plain.length()) {
            if (NUMERAL.indexOf(plain.charAt(at)) < 0) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < plain.length() && WITHIN_NUMERAL.indexOf(plain.charAt(end)) >= 0) {
                end++;
            }
            if (end < plain.length() && UNIT_FIRST.indexOf(plain.charAt(end)) >= 0) {
                if (FIRST.find(matcher, plain, at, end)) {
                    return true;
                }
            }
            at = end;
        }
        return false;
    }

    private static Optional<Quantity> quantity(Matcher matcher, String plain) {
        if (isOrdinal(matcher, plain)) {
            return Optional.empty();
        }
        return value(matcher, plain)
                .map(value -> new Quantity(
                        value, isApproximate(matcher, plain), matcher.group("unit"), matcher.start(), matcher.end()));
    }

    /** A further article (第五十条、五十一条), or the year something holds from (2024起). */
    private static boolean isOrdinal(Matcher matcher, String plain) {
        String unit = matcher.group("unit");
        if (unit.equals("起")) {
            return matcher.group("chinese") == null
                    && YEAR.matcher(matcher.group("arabic")).matches();
        }
        int from = Math.max(0, matcher.start() - LONGEST_ARTICLE);
        return "条项".contains(unit)
                && ARTICLE.matcher(plain.substring(from, matcher.start())).find();
    }

    private static Optional<BigDecimal> value(Matcher matcher, String plain) {
        String arabic = matcher.group("arabic");
        if (arabic == null) {
            String chinese = matcher.group("chinese");
            return "百千万亿".indexOf(chinese.charAt(0)) >= 0 || isBareWord(matcher, plain)
                    ? Optional.empty()
                    : ChineseNumeral.read(chinese);
        }
        String fraction = matcher.group("fraction");
        String digits = arabic(arabic);
        BigDecimal value = new BigDecimal(fraction == null ? digits : digits + fraction);
        String scale = matcher.group("scale");
        return scale.isEmpty()
                ? Optional.of(value)
                : ChineseNumeral.read("一" + scale).map(value::multiply);
    }

    /** The digits of an Arabic numeral without what parts them. */
    static String arabic(String printed) {
        return printed.replace(",", "").replace("，", "").replace(String.valueOf(PlainText.GAP), "");
    }

    /**
     * A lone 一 or 三 before a measure word counts only when a word of counting stands before it or the phrase ends
     * there: 一件 in 一件事一次办 is a word.
     */
    private static boolean isBareWord(Matcher matcher, String plain) {
        if (matcher.group("chinese").length() > 1 || matcher.end() == plain.length()) {
            return false;
        }
        String before = plain.substring(Math.max(0, matcher.start() - 1), matcher.start());
        String after = plain.substring(matcher.end(), matcher.end() + 1);
        return !DELIMITERS.contains(after)
                && (!COUNTED.matcher(before).find()
                        || ANOTHER_WORD.matcher(after).find());
    }

    private static boolean isApproximate(Matcher matcher, String plain) {
        String before = plain.substring(Math.max(0, matcher.start() - LONGEST_ROUNDING), matcher.start());
        String arabic = matcher.group("arabic");
        boolean loose = arabic == null
                ? ChineseNumeral.isLoose(matcher.group("chinese")) || before.endsWith("数") || before.endsWith("几")
                : !matcher.group("scale").isEmpty() || arabic.indexOf(PlainText.GAP) >= 0;
        return loose
                || matcher.group("over") != null
                || matcher.group("more") != null
                || matcher.group("bound") != null
                || ROUNDED.matcher(before).find();
    }
}
