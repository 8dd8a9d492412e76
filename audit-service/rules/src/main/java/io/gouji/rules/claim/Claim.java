package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import java.math.BigDecimal;

/**
 * A quantity stated in the narrative, with the words around it.
 *
 * @param value the number; zero for a denial such as 未收到
 * @param approximate whether it must never be held to the unit
 * @param unit the measure word; empty for a denial
 * @param lead the words of the same clause before the number; for a denial, the clause from the denying word on
 * @param tail the words of the same clause after the measure word
 * @param itemised whether it stands in a list of parts (其中, 包括, brackets) and so speaks of a subset
 * @param denial whether it is stated in words instead of a number
 * @param passage the sentence
 */
public record Claim(
        BigDecimal value,
        boolean approximate,
        String unit,
        String lead,
        String tail,
        boolean itemised,
        boolean denial,
        Passage passage) {

    /** The words of the clause, without the number. */
    public String clause() {
        return lead + tail;
    }
}
