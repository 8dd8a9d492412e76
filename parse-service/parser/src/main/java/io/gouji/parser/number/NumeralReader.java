package io.gouji.parser.number;

import io.gouji.contract.report.Reading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as a number. Stateless and thread-safe. */
public final class NumeralReader {

    /** Longer numbers are no figures of a report; the limit also bounds the cost of arithmetic on hostile input. */
    private static final int MAX_DIGITS = 30;

    /** Words and marks that say that no figure is owed, of marks as they are after compatibility decomposition. */
    private static final Pattern NOT_APPLICABLE =
            Pattern.compile("[/\\\\∕⁄╱]{1,2}|[-—–―─━‐−ー~]{1,4}|(?:暂?无|没有|不适用|不涉及|未发生|[Nn]/?[Aa])。?");

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");

    /** Two runs of digits that a gap parts and nothing stands behind. */
    private static final Pattern APART = Pattern.compile("(\\d++)\\s++(\\d++)");

    /** Digits that a gap parts, in front of any word. */
    private static final Pattern SEVERAL = Pattern.compile("[+\\-−]?\\d[\\d,，.']*+\\s++\\d");

    /** Thousands parted by single gaps. */
    private static final Pattern GROUPED = Pattern.compile("[+\\-−]?\\d{1,3}(?:\\s\\d{3})++(?![\\d\\s]*\\d)");

    /** Marks of footnotes, which compatibility decomposition would turn into digits of the number. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("[\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793²³¹⁰⁴-⁹※†‡]++");

    private static final Set<String> ZEROS = Set.of("零", "〇", "○");

    /** What may stand in front of the digits: a sign, a word for one, a sign of currency. */
    private static final Pattern LEAD = Pattern.compile("^[¥￥]?(?:(增加?)|(减少?))?[¥￥]?(?=[+\\-−–—]?\\d)");

    private static final Pattern LAST_MARKS = Pattern.compile("[。，,、；;.:：]+$");

    private static final Pattern NUMBER = Pattern.compile("([+\\-−–—]?)(\\d{1,3}(?:[,，'’]\\d{3})++|\\d++)(\\.\\d++)?+");

    private static final Pattern UNIT =
            Pattern.compile("(万元|亿元|元|万(?:件|条|个|项|份|次|宗|人次|人)?|件次|件|条|个|项|份|次|宗|起|部|人次|人|家|例|页|类)?+");

    private static final Pattern NOTE = Pattern.compile("[(\\[〔【](.*)[)\\]〕】]|((?:其中|含|注|包括|包含).*)", Pattern.DOTALL);

    private static final Pattern SEPARATOR = Pattern.compile("[,，'’]");

    private static final Pattern DASH = Pattern.compile("[−–—]");

    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final BigDecimal TEN_THOUSAND_TIMES = new BigDecimal("0.0001");

    /** Whether a cell counts in ten thousand yuan or in the plain unit. */
    public enum Unit {
        PLAIN,
        TEN_THOUSAND_YUAN
    }

    /**
     * Reads the text of a cell.
     *
     * @param raw the text as printed
     * @param unit the unit the form gives for the cell; a unit printed in the cell is converted to it
     */
    public Numeral read(String raw, Unit unit) {
        if (isPlainNumber(raw)) {
            return new Numeral(new Reading.Count(new BigDecimal(raw)), null);
        }
        String unmarked = FOOTNOTE.matcher(raw).replaceAll("");
        String normal = Normalizer.normalize(unmarked, Normalizer.Form.NFKC)
                .replace("*", "")
                .strip();
        if (SEVERAL.matcher(normal).lookingAt() && !GROUPED.matcher(normal).lookingAt()) {
            return several(normal);
        }
        String text = GAPS.matcher(normal).replaceAll("");
        if (text.isEmpty()) {
            return unmarked.length() < raw.length() || raw.strip().equals("*")
                    ? unreadable("the mark of a footnote and no number")
                    : new Numeral(new Reading.Blank(), null);
        }
        if (NOT_APPLICABLE.matcher(text).matches()) {
            return new Numeral(new Reading.NotApplicable(), null);
        }
        if (ZEROS.contains(text)) {
            return new Numeral(new Reading.Count(BigDecimal.ZERO), null);
        }
        Matcher lead = LEAD.matcher(text);
        if (!lead.find()) {
            return number(text, unit, false);
        }
        String digits = text.substring(lead.end());
        boolean twice = lead.group(2) != null && !Character.isDigit(digits.charAt(0));
        return twice ? unreadable("two signs in front of the number") : number(digits, unit, lead.group(2) != null);
    }

    /** What two numbers in one cell may be: a number that a line or a font broke, or the one or the other. */
    private static Numeral several(String normal) {
        Matcher apart = APART.matcher(normal);
        if (!apart.matches() || normal.length() > MAX_DIGITS) {
            return unreadable("several numbers in one cell");
        }
        var candidates = new TreeSet<BigDecimal>();
        candidates.add(new BigDecimal(apart.group(1)));
        candidates.add(new BigDecimal(apart.group(2)));
        if (!apart.group(1).startsWith("0")) {
            candidates.add(new BigDecimal(apart.group(1) + apart.group(2)));
        }
        return candidates.size() == 1
                ? unreadable("several numbers in one cell")
                : new Numeral(new Reading.Ambiguous(List.copyOf(candidates)), null);
    }

    private static Numeral number(String printed, Unit unit, boolean negative) {
        String text = LAST_MARKS.matcher(printed).replaceAll("");
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            return unreadable("no number in it");
        }
        if (number.end() > MAX_DIGITS) {
            return unreadable("more digits than a figure of a report has");
        }
        Matcher suffix = UNIT.matcher(text).region(number.end(), text.length());
        boolean hasUnit = suffix.lookingAt();
        int end = hasUnit ? suffix.end() : number.end();
        String note = null;
        if (end < text.length()) {
            Matcher remark = NOTE.matcher(text).region(end, text.length());
            if (!remark.matches()) {
                return unreadable("text after the number that is no remark in brackets");
            }
            note = remark.group(1) == null ? remark.group(2) : remark.group(1);
        }
        BigDecimal value = new BigDecimal(
                SEPARATOR.matcher(DASH.matcher(number.group()).replaceAll("-")).replaceAll(""));
        return new Numeral(
                new Reading.Count(convert(negative ? value.negate() : value, hasUnit ? suffix.group() : null, unit)),
                note);
    }

    private static BigDecimal convert(BigDecimal value, @Nullable String printed, Unit unit) {
        if (printed == null || printed.isEmpty()) {
            return value;
        }
        return switch (unit) {
            case PLAIN ->
                switch (printed) {
                    case "亿元" -> value.multiply(TEN_THOUSAND).multiply(TEN_THOUSAND);
                    default -> printed.startsWith("万") ? plain(value.multiply(TEN_THOUSAND)) : value;
                };
            case TEN_THOUSAND_YUAN ->
                switch (printed) {
                    case "元" -> value.multiply(TEN_THOUSAND_TIMES).stripTrailingZeros();
                    case "亿元" -> value.multiply(TEN_THOUSAND);
                    default -> value;
                };
        };
    }

    /** A number without the zeros behind its point. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isPlainNumber(String raw) {
        if (raw.isEmpty() || raw.length() > MAX_DIGITS) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Numeral unreadable(String why) {
        return new Numeral(new Reading.Unreadable(why), null);
    }
}
