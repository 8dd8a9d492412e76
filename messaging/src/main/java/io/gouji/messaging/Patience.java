package io.gouji.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for what is away (a database, the workers), longer each time, so that its absence never makes a good record a
 * dead letter. Meanwhile the record keeps its place, and with it the records of the same key behind it.
 */
@Singleton
public final class Patience {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Does work that may be repeated, as often as it takes.
     *
     * @param submissionId whom it is for, for the log
     * @param passing whether a failure says only that something is away
     * @throws RuntimeException what the work threw, when it is not passing or the service ends
     */
    public <T> T until(String submissionId, Predicate<RuntimeException> passing, Supplier<T> work) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!passing.test(e)) {
                    throw e;
                }
                Log.warnf(
                        "event=waiting submissionId=%s retryInMs=%d cause=%s",
                        submissionId, wait.toMillis(), e.getCause() == null ? e : e.getCause());
                if (isStoppedWithin(wait)) {
                    throw e;
                }
            }
            Duration longer = wait.multipliedBy(2);
            wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
        }
    }

    private boolean isStoppedWithin(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
