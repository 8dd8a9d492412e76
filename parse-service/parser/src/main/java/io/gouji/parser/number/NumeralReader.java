package io.gouji.parser.number;

import io.gouji.contract.report.Reading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell as a number. Stateless and thread-safe. */
public final class NumeralReader {

    /** Longer numbers are no figures of a report; the limit also bounds the cost of arithmetic on hostile input. */
    private static final int MAX_DIGITS = 30;

    private static final Set<String> NOT_APPLICABLE =
            Set.of("/", "\\", "-", "--", "---", "—", "——", "–", "―", "―――", "无", "不适用");

    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");

    /** Digits in front of any word that a gap parts. */
    private static final Pattern APART = Pattern.compile("^[+\\-−]?[\\d,，.]*+\\d[\\s\\u3000]++\\d");

    /** Thousands parted by single spaces. */
    private static final Pattern GROUPED = Pattern.compile("[+\\-−]?\\d{1,3}(?: \\d{3})++(?![\\d\\s]*\\d)");

    private static final Pattern NUMBER = Pattern.compile("([+\\-−]?)(\\d{1,3}(?:[,，]\\d{3})++|\\d++)(\\.\\d++)?+");

    private static final Pattern UNIT = Pattern.compile("(万元|亿元|元|万|件次|件|条|个|项|份|次|宗|起|部|人次)?+");

    private static final Pattern NOTE = Pattern.compile("[(\\[〔【](.*)[)\\]〕】]|((?:其中|含|注|包括|包含).*)", Pattern.DOTALL);

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
        String normal =
                Normalizer.normalize(raw, Normalizer.Form.NFKC).replace("*", "").strip();
        if (APART.matcher(normal).find() && !GROUPED.matcher(normal).lookingAt()) {
            return unreadable("several numbers in one cell");
        }
        String text = GAPS.matcher(normal).replaceAll("");
        if (text.isEmpty()) {
            return new Numeral(new Reading.Blank(), null);
        }
        if (NOT_APPLICABLE.contains(text)) {
            return new Numeral(new Reading.NotApplicable(), null);
        }
        return number(text, unit);
    }

    private static Numeral number(String text, Unit unit) {
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
        BigDecimal value =
                new BigDecimal(number.group().replace(",", "").replace("，", "").replace('−', '-'));
        return new Numeral(new Reading.Count(convert(value, suffix.group(), unit)), note);
    }

    private static BigDecimal convert(BigDecimal value, @Nullable String printed, Unit unit) {
        if (printed == null || printed.isEmpty()) {
            return value;
        }
        return switch (unit) {
            case PLAIN ->
                switch (printed) {
                    case "万", "万元" -> value.multiply(TEN_THOUSAND);
                    case "亿元" -> value.multiply(TEN_THOUSAND).multiply(TEN_THOUSAND);
                    default -> value;
                };
            case TEN_THOUSAND_YUAN ->
                switch (printed) {
                    case "元" -> value.multiply(TEN_THOUSAND_TIMES).stripTrailingZeros();
                    case "亿元" -> value.multiply(TEN_THOUSAND);
                    default -> value;
                };
        };
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
