package io.gouji.rules;

import java.util.List;

/** Every rule, sorted by id. Adding a rule means adding a line here. */
public final class RuleCatalogue {

    /** Version of the rules; changes whenever the same report may be judged differently. */
    public static final String VERSION = "2026.1";

    /** The rules in force. */
    public static final List<Rule> RULES = List.of();

    private RuleCatalogue() {}
}
