package io.gouji.contract.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are in force for which report years, and the numbers of the norm they go by. A pack is never changed once
 * it was used: another one takes its place, so that an audit that names its pack can be made again.
 *
 * @param version name of the pack: the year it was made and a number
 * @param rules the report years of every rule of the pack, by the rule's id
 * @param deactivated rules that are not applied at present, by id, each with the reason that everybody is told
 * @param parameters what a rule goes by that a norm may set anew, such as a share or a last day: by the rule's id, each
 *     by its name
 */
public record RulePack(
        String version,
        Map<String, Years> rules,
        Map<String, Message> deactivated,
        Map<String, Map<String, String>> parameters) {

    /**
     * Keeps the rules in the order of their ids.
     *
     * @throws IllegalArgumentException when a rule is deactivated or given parameters that the pack does not have
     */
    public RulePack {
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        deactivated = Collections.unmodifiableMap(new TreeMap<>(deactivated));
        var sorted = new TreeMap<String, Map<String, String>>();
        parameters.forEach((rule, named) -> sorted.put(rule, Collections.unmodifiableMap(new TreeMap<>(named))));
        parameters = Collections.unmodifiableMap(sorted);
        for (String rule : deactivated.keySet()) {
            if (!rules.containsKey(rule)) {
                throw new IllegalArgumentException(
                        "rule pack %s deactivates %s, which it does not have".formatted(version, rule));
            }
        }
        for (String rule : parameters.keySet()) {
            if (!rules.containsKey(rule)) {
                throw new IllegalArgumentException(
                        "rule pack %s has parameters of %s, which it does not have".formatted(version, rule));
            }
        }
    }

    /** A pack of rules without parameters. */
    public RulePack(String version, Map<String, Years> rules, Map<String, Message> deactivated) {
        this(version, rules, deactivated, Map.of());
    }

    /**
     * A span of report years.
     *
     * @param from the first year; null for no bound
     * @param to the last year; null for no bound
     */
    public record Years(@Nullable Integer from, @Nullable Integer to) {

        /** Every year. */
        public static final Years ALL = new Years(null, null);

        /** Whether a year lies in the span; a year that is not known lies in every span. */
        public boolean contains(@Nullable Integer year) {
            return year == null || ((from == null || year >= from) && (to == null || year <= to));
        }
    }
}
