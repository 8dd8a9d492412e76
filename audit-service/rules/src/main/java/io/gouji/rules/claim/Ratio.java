package io.gouji.rules.claim;

import io.gouji.rules.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A percentage stated of a quantity.
 *
 * @param kind what the quantity is compared with
 * @param percent the percentage with the decimals it is printed with; negative for a decrease
 */
public record Ratio(Kind kind, BigDecimal percent) {

    /** What a quantity is compared with. */
    public enum Kind {
        /** A whole: 占 51.85%. */
        SHARE,
        /** The year before: 同比增长 7%. */
        GROWTH
    }

    private static final Pattern RATIO =
            Pattern.compile("(?<gap>[^。；;%％\\d]{0,24}?)(?:(?<sign>-)?(?<arabic>\\d+(?:\\.\\d+)?)[%％]"
                    + "|百分之(?<chinese>[〇零一二两三四五六七八九十百]+)(?:点(?<decimals>[〇零一二三四五六七八九]+))?)(?![个])");
    private static final Pattern SHARE = Pattern.compile("^[（(]$|占|比例|比重");
    private static final Words CHANGE = Words.of("同比|环比|较|增长|增加|上升|提高|提升|增幅|下降|减少|回落|降低|降幅|下滑");
    private static final Pattern YEARLY = Pattern.compile("同比|(?:较|比)(?:上|去|前|\\d{4})|增幅|降幅");
    private static final Words DECREASE = Words.of("下降|减少|回落|降低|降幅|下滑");
    private static final Words ROUNDED = Words.of("约|近|超|逾|左右|以上|不足|不到|翻");

    /** The percentage that stands between two positions, with no other number before it; empty when it is rounded. */
    static Optional<Ratio> between(String plain, int end, int next) {
        Matcher matcher = RATIO.matcher(plain).region(end, next);
        if (!matcher.lookingAt() || ROUNDED.in(matcher.group("gap"))) {
            return Optional.empty();
        }
        String gap = matcher.group("gap");
        return percent(matcher).flatMap(percent -> {
            if (CHANGE.in(gap)) {
                boolean decrease = DECREASE.in(gap);
                return YEARLY.matcher(gap).find()
                        ? Optional.of(new Ratio(Kind.GROWTH, decrease ? percent.negate() : percent))
                        : Optional.empty();
            }
            return SHARE.matcher(gap).find() ? Optional.of(new Ratio(Kind.SHARE, percent)) : Optional.empty();
        });
    }

    private static Optional<BigDecimal> percent(Matcher matcher) {
        String arabic = matcher.group("arabic");
        if (arabic != null) {
            var value = new BigDecimal(arabic);
            return Optional.of(matcher.group("sign") == null ? value : value.negate());
        }
        String decimals = matcher.group("decimals");
        Optional<BigDecimal> whole = ChineseNumeral.read(matcher.group("chinese"));
        if (decimals == null) {
            return whole;
        }
        return whole.flatMap(value ->
                ChineseNumeral.read(decimals).map(fraction -> value.add(fraction.movePointLeft(decimals.length()))));
    }
}
