package io.gouji.ingest.intake;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.store.StoreFailure;
import io.gouji.ingest.store.TrialExpiry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Has trial submissions forgotten when their time is over. */
@Singleton
final class TrialKeeper {

    private final TrialExpiry expiry;
    private final Clock clock;
    private final Duration keep;

    TrialKeeper(TrialExpiry expiry, Clock clock, IngestConfig config) {
        this.expiry = expiry;
        this.clock = clock;
        this.keep = Duration.ofDays(config.trials().keepDays());
    }

    @Scheduled(
            every = "${gouji.ingest.trials.check-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        try {
            var before = clock.instant().minus(keep);
            int forgotten = 0;
            for (int some = expiry.expire(before).orElse(0);
                    some > 0;
                    some = expiry.expire(before).orElse(0)) {
                forgotten += some;
            }
            if (forgotten > 0) {
                Log.infof("event=trials-expired count=%d", forgotten);
            }
        } catch (RuntimeException e) {
            if (!StoreFailure.isPassing(e)) {
                throw e;
            }
            Log.warn("event=store-away; trials are looked at again later");
        }
    }
}
