package io.gouji.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one place that reads the wall clock. */
final class ClockProvider {

    /** A clock of the zone the reporting agencies live in, because that zone decides which year it is. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
