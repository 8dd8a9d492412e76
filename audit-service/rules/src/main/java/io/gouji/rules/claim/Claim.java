package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A quantity stated in the narrative, with the words around it.
 *
 * @param quantity the quantity; zero without a measure word for a denial such as 未收到
 * @param context the words of the sentence before the clause, from the last full stop or semicolon on
 * @param lead the words of the clause before the number; for a denial, the clause from the denying word on
 * @param tail the words of the clause after the measure word
 * @param denial whether it is stated in words instead of a number
 * @param passage the sentence
 */
public record Claim(Quantity quantity, String context, String lead, String tail, boolean denial, Passage passage) {

    private static final Pattern ITEMISING = Pattern.compile("其中|包括|包含|含|分别|涉及");

    /** The number. */
    public BigDecimal value() {
        return quantity.value();
    }

    /** Whether the number must never be held to the unit. */
    public boolean approximate() {
        return quantity.approximate();
    }

    /** The measure word; empty for a denial. */
    public String unit() {
        return quantity.unit();
    }

    /** The words of the clause, without the number. */
    public String clause() {
        return lead + tail;
    }

    /** Whether it stands in a list of parts (其中, 包括) and so speaks of a subset. */
    public boolean itemised() {
        return ITEMISING.matcher(context + lead).find();
    }
}
