package io.gouji.rules;

/** One auditable statement about one report. */
public interface Rule {

    /** What the catalogue says about the rule without running it. */
    RuleDescriptor descriptor();

    /** Judges the report. Implementations are pure and never throw for bad data. */
    Outcome evaluate(ReportView report);
}
