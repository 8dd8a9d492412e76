package io.gouji.rules.claim;

import io.gouji.rules.Beginnings;
import io.gouji.rules.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sums of money of a sentence. */
public final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.第␣\\-])(?:(?<arabic>\\d{1,3}(?:[,，]\\d{3})+(?![\\d,])|\\d+(?:␣\\d+)*)(?<fraction>\\.\\d+)?|(?<chinese>[〇零一二两三四五六七八九十百千]+))"
                    + "(?<over>[余多几])?(?<scale>[万亿])?(?<more>[余多])?元(?:人民币)?(?<per>[/／每])?");
    private static final Beginnings FIRST = new Beginnings("0123456789〇零一二两三四五六七八九十百千");
    private static final Words ROUNDED = Words.of("约|近|超|逾|不足|不到|至少|以上");
    private static final int LONGEST_ROUNDING = 3;

    private Amounts() {}

    /** The amounts of one sentence, in printed order. */
    public static List<Amount> in(String sentence) {
        if (sentence.indexOf('元') < 0) {
            return List.of();
        }
        String plain = PlainText.of(sentence);
        var found = new ArrayList<Amount>();
        Matcher matcher = AMOUNT.matcher(plain);
        int last = 0;
        for (int from = 0; FIRST.find(matcher, plain, from); from = matcher.end()) {
            String lead = plain.substring(last, matcher.start());
            last = matcher.end();
            amount(matcher, plain, lead).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Amount> amount(Matcher matcher, String plain, String lead) {
        boolean broken =
                matcher.group("arabic") != null && matcher.group("arabic").indexOf(PlainText.GAP) >= 0;
        String before = lead.substring(Math.max(0, lead.length() - LONGEST_ROUNDING));
        boolean exact = !broken
                && matcher.group("over") == null
                && matcher.group("more") == null
                && !ROUNDED.in(before)
                && !plain.startsWith("以上", matcher.end())
                && !plain.startsWith("左右", matcher.end());
        boolean rate = matcher.group("per") != null || lead.endsWith("每件") || lead.endsWith("每页");
        return number(matcher)
                .map(number -> new Amount(scaled(number, matcher.group("scale")), exact, rate, lead, matcher.group()));
    }

    private static Optional<BigDecimal> number(Matcher matcher) {
        String arabic = matcher.group("arabic");
        if (arabic == null) {
            return ChineseNumeral.read(matcher.group("chinese"));
        }
        String fraction = matcher.group("fraction");
        return Optional.of(new BigDecimal(Quantities.arabic(arabic) + (fraction == null ? "" : fraction)));
    }

    private static BigDecimal scaled(BigDecimal number, String scale) {
        return scale == null ? number : number.movePointRight(scale.equals("万") ? 4 : 8);
    }

    /**
     * A sum of money.
     *
     * @param yuan how much, in yuan
     * @param exact whether it is neither rounded nor printed with a gap
     * @param rate whether it is a price for one piece or page, not a sum
     * @param lead the words since the amount before
     * @param printed the amount as printed
     */
    public record Amount(BigDecimal yuan, boolean exact, boolean rate, String lead, String printed) {}
}
