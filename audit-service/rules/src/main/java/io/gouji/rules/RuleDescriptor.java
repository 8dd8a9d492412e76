package io.gouji.rules;

import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.form.FormEdition;
import java.util.Set;

/**
 * What the catalogue says about a rule without running it.
 *
 * @param id stable id such as {@code T3-ROW}; never reused, never derived from a class name
 * @param severity how strongly the basis binds
 * @param title the violated condition in one sentence, without a full stop
 * @param basis the clause the rule rests on, as cited in Chinese
 * @param explanation what the rule compares and what it deliberately leaves alone, for a person who got a finding
 * @param editions the editions of the form the rule speaks about; it does not apply to any other
 */
public record RuleDescriptor(
        String id, Severity severity, Message title, String basis, Message explanation, Set<FormEdition> editions) {

    public RuleDescriptor {
        editions = Set.copyOf(editions);
    }

    /** A rule for every edition that is audited at all. */
    public RuleDescriptor(String id, Severity severity, Message title, String basis, Message explanation) {
        this(id, severity, title, basis, explanation, Set.of(FormEdition.E2019, FormEdition.E2021));
    }
}
