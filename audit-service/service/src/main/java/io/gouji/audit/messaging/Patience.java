package io.gouji.audit.messaging;

import io.gouji.audit.StoreAwayException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Repeats work until the store answers, waiting longer each time, or until the service ends. */
@Singleton
final class Patience {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Does work that may be repeated.
     *
     * @throws StoreAwayException when the service ends before the store answers
     */
    <T> T untilStoreAnswers(String submissionId, Supplier<T> work) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                return work.get();
            } catch (StoreAwayException e) {
                Log.warnf("event=store-away submissionId=%s cause=%s", submissionId, e.getCause());
                if (isStoppedWithin(wait)) {
                    throw e;
                }
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
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
