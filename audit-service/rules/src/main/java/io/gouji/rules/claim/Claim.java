package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity stated in the narrative, with the words around it.
 *
 * @param quantity the quantity; zero without a measure word for a denial such as 未收到
 * @param wording the words around it
 * @param ratio the percentage stated of it; null when there is none
 * @param denial whether it is stated in words instead of a number
 * @param passage the sentence
 */
public record Claim(
        Quantity quantity, Wording wording, @Nullable Ratio ratio, boolean denial, Passage passage) {

    private static final Pattern ITEMISING = Pattern.compile("其中|包括|包含|含|分别|涉及");
    private static final Pattern ASIDE = Pattern.compile("^(?:同比|环比|与(?:上年|去年)|[较比](?:上|去|前|20)|占|增长|增加|上升|下降|减少|降低)");
    private static final String STOPS = "；;！!？?";

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

    /** The words of the clause before the number; for a denial, the clause from the denying word on. */
    public String lead() {
        return wording.lead();
    }

    /** The words of the clause after the measure word. */
    public String tail() {
        return wording.tail();
    }

    /** The words of the clause, without the number; for a denial, those before the denying word as well. */
    public String clause() {
        return (denial ? Clauses.open(wording.before()) : "") + wording.lead() + wording.tail();
    }

    /** The clause before the one it stands in, within the sentence; empty when there is none. */
    public String previous() {
        String before = context();
        return Clauses.lastOf(
                before.substring(0, before.length() - Clauses.open(before).length()));
    }

    /** The words of the sentence before the clause, from the last semicolon on. */
    public String context() {
        String before = wording.before();
        int start = before.length();
        while (start > 0 && STOPS.indexOf(before.charAt(start - 1)) < 0) {
            start--;
        }
        return before.substring(start);
    }

    /** The sentence up to the number. */
    public String sentence() {
        return wording.before() + wording.lead();
    }

    /** What is counted: the words right before the number, or those after it when none stand there. */
    public String noun() {
        return wording.noun();
    }

    /** Whether it stands in a list of parts (其中, 包括) and so speaks of a subset. */
    public boolean itemised() {
        return ITEMISING.matcher(context() + lead()).find();
    }

    /** The clause that the list of parts or the bracket it stands in breaks down; empty when it stands in none. */
    public String governor() {
        String sentence = sentence();
        Matcher itemising = ITEMISING.matcher(sentence);
        int at = Math.max(sentence.lastIndexOf('（'), sentence.lastIndexOf('('));
        while (itemising.find(at + 1)) {
            at = itemising.start();
        }
        return at < 0 ? "" : counting(sentence.substring(0, at));
    }

    /** The last clause that counts; what it adds about a change or a share is none. */
    private static String counting(String text) {
        String rest = text;
        String clause = Clauses.lastOf(rest);
        while (ASIDE.matcher(clause).find()) {
            rest = rest.substring(0, rest.lastIndexOf(clause));
            clause = Clauses.lastOf(rest);
        }
        return clause;
    }

    /** The percentage stated of it, when it is of that kind. */
    public Optional<BigDecimal> percent(Ratio.Kind kind) {
        return ratio != null && ratio.kind() == kind ? Optional.of(ratio.percent()) : Optional.empty();
    }
}
