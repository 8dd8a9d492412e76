package io.gouji.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the test rules in place of the catalogue. */
@Singleton
final class TitleRulesWiring {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    RulePack rulePack() {
        return TitleRules.pack();
    }
}
