package io.gouji.ingest.messaging;

import io.gouji.ingest.store.StoreFailure;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for a database that is away, so that its absence never makes a good record a dead letter. */
@Singleton
final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch ending = new CountDownLatch(1);

    /**
     * Does something, as often as it takes.
     *
     * @throws RuntimeException what it threw, when trying again would not help or the service ends
     */
    <T> T untilStored(Supplier<T> work) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!StoreFailure.isPassing(e)) {
                    throw e;
                }
                Log.warnf("event=store-away retryInMs=%d", pause.toMillis());
                if (endsWithin(pause)) {
                    throw e;
                }
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    void end(@Observes ShutdownEvent event) {
        ending.countDown();
    }

    private boolean endsWithin(Duration pause) {
        try {
            return ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
