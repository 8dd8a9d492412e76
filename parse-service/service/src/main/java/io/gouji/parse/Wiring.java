package io.gouji.parse;

import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides what the service takes from outside itself. */
@Singleton
final class Wiring {

    @Produces
    @Singleton
    DocumentReader reader() {
        return new ReportParser(ParserLimits.DEFAULT)::parse;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
