package io.gouji.rules.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quantities of a sentence. Years, ordinals, numbers of documents and percentages are none. */
final class Quantities {

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\d.第␣\\-])(?:(?<arabic>\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:␣\\d+)*)(?<fraction>\\.\\d+)?"
                    + "|(?<chinese>[〇零一二两三四五六七八九十百千万亿]+))"
                    + "(?<over>[余多几])?(?<scale>[十百千万亿]{0,2})(?<more>[余多])?"
                    + "(?<unit>人次|件次|条次|[条件份次篇个项期起宗例部场则])(?<bound>左右|以上|以下|以内)?");
    private static final Beginnings FIRST = new Beginnings("0123456789〇零一二两三四五六七八九十百千万亿");
    private static final Pattern ROUNDED = Pattern.compile("(?:约|近|超|超过|逾|接近|不少于|至少|不低于|多达|高达|突破|上|数|几)$");
    private static final int LONGEST_ROUNDING = 3;
    private static final String DELIMITERS = "，,。；;、：:！!？?（）()";

    private Quantities() {}

    static List<Quantity> in(String plain) {
        var found = new ArrayList<Quantity>();
        Matcher matcher = QUANTITY.matcher(plain);
        for (int from = 0; FIRST.find(matcher, plain, from); from = matcher.end()) {
            value(matcher, plain)
                    .map(value -> new Quantity(
                            value,
                            isApproximate(matcher, plain),
                            matcher.group("unit"),
                            matcher.start(),
                            matcher.end()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<BigDecimal> value(Matcher matcher, String plain) {
        String arabic = matcher.group("arabic");
        if (arabic == null) {
            return isBareWord(matcher, plain)
                    ? Optional.empty()
                    : ChineseNumeral.read(matcher.group("chinese") + matcher.group("scale"));
        }
        String fraction = matcher.group("fraction");
        String digits = arabic.replace(",", "").replace(String.valueOf(PlainText.GAP), "");
        BigDecimal value = new BigDecimal(fraction == null ? digits : digits + fraction);
        String scale = matcher.group("scale");
        return scale.isEmpty()
                ? Optional.of(value)
                : ChineseNumeral.read("一" + scale).map(value::multiply);
    }

    /** A lone 一 or 三 before a measure word counts only when the phrase ends there: 一件 in 一件事一次办 is a word. */
    private static boolean isBareWord(Matcher matcher, String plain) {
        boolean single = matcher.group("chinese").length() == 1;
        return single && matcher.end() < plain.length() && DELIMITERS.indexOf(plain.charAt(matcher.end())) < 0;
    }

    private static boolean isApproximate(Matcher matcher, String plain) {
        String arabic = matcher.group("arabic");
        boolean scaled = arabic != null && !matcher.group("scale").isEmpty();
        boolean broken = arabic != null && arabic.indexOf(PlainText.GAP) >= 0;
        return scaled
                || broken
                || matcher.group("over") != null
                || matcher.group("more") != null
                || matcher.group("bound") != null
                || ROUNDED.matcher(plain.substring(Math.max(0, matcher.start() - LONGEST_ROUNDING), matcher.start()))
                        .find();
    }
}
