package io.gouji.audit;

import io.gouji.rules.Auditor;
import io.gouji.rules.RuleCatalogue;
import io.gouji.rules.RulePacks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides what the service takes from outside itself. */
@Singleton
final class Wiring {

    @Produces
    @Singleton
    RulePack rulePack() {
        return new RulePack(RulePacks.CURRENT.version(), new Auditor(RuleCatalogue.RULES, RulePacks.CURRENT));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
