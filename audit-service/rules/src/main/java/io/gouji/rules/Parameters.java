package io.gouji.rules;

import io.gouji.contract.audit.RulePack;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * What a pack lets a rule go by. A rule asks for each once, when the catalogue is made, so that none is found wrong
 * later.
 */
public final class Parameters {

    private final String place;
    private final Map<String, String> values;

    private Parameters(String place, Map<String, String> values) {
        this.place = place;
        this.values = values;
    }

    /**
     * The parameters of a rule.
     *
     * @param rule id of the rule
     * @param names the names it knows
     * @throws IllegalArgumentException when one of them is missing or another is given
     */
    public static Parameters of(RulePack pack, String rule, Set<String> names) {
        Map<String, String> values = pack.parameters().getOrDefault(rule, Map.of());
        if (!values.keySet().equals(names)) {
            throw new IllegalArgumentException("rule pack %s, %s: expected the parameters %s, has %s"
                    .formatted(
                            pack.version(),
                            rule,
                            names.stream().sorted().toList(),
                            values.keySet().stream().sorted().toList()));
        }
        return new Parameters("rule pack %s, %s".formatted(pack.version(), rule), values);
    }

    /** A share, above 0 and up to 1. */
    public BigDecimal share(String name) {
        BigDecimal share = number(name, "a share above 0 and up to 1");
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw wrong(name, "a share above 0 and up to 1");
        }
        return share;
    }

    /** A number of at least one. */
    public BigDecimal atLeastOne(String name) {
        BigDecimal number = number(name, "a number of at least 1");
        if (number.compareTo(BigDecimal.ONE) < 0) {
            throw wrong(name, "a number of at least 1");
        }
        return number;
    }

    /** A day of every year, written {@code MM-dd}. */
    public MonthDay day(String name) {
        try {
            MonthDay day = MonthDay.parse("--" + value(name));
            if (day.isValidYear(1)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw wrong(name, "a day as MM-dd");
        }
        throw wrong(name, "a day that every year has");
    }

    private BigDecimal number(String name, String expected) {
        try {
            return new BigDecimal(value(name));
        } catch (NumberFormatException e) {
            throw wrong(name, expected);
        }
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s: has no parameter %s".formatted(place, name));
        }
        return value;
    }

    private IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException("%s: %s is %s, expected %s".formatted(place, name, value(name), expected));
    }
}
