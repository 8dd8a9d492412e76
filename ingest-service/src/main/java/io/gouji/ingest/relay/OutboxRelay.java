package io.gouji.ingest.relay;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.store.Outbox;
import io.gouji.ingest.store.OutboxSignal;
import io.gouji.ingest.store.PendingDocument;
import io.gouji.ingest.store.StoreFailure;
import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox, for ever: publishes what is there, waits for more, and tries again later while the broker or the
 * database is away. Any number of relays may run.
 */
final class OutboxRelay implements AutoCloseable {

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final OutboxSignal signal;
    private final DocumentPublisher publisher;
    private final Outbox.Batch batch;
    private final Duration pollInterval;
    private final Duration maxBackOff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private Duration backOff = Duration.ZERO;

    OutboxRelay(Outbox outbox, OutboxSignal signal, DocumentPublisher publisher, IngestConfig.Relay config) {
        this.outbox = outbox;
        this.signal = signal;
        this.publisher = publisher;
        this.batch = new Outbox.Batch(config.batchSize(), config.batchBytes().asLongValue());
        this.pollInterval = config.pollInterval();
        this.maxBackOff = config.maxBackOff();
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopped.countDown();
        if (!thread.isAlive()) {
            return;
        }
        try {
            thread.join(END_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var listener = signal.listen()) {
            while (stopped.getCount() > 0) {
                if (!turn()) {
                    await(listener);
                }
            }
        }
    }

    /** Publishes one batch; false when nothing was there. */
    private boolean turn() {
        try {
            var round = outbox.relay(batch, this::publish);
            if (round.published() == 0 && round.taken() > 0) {
                pause();
            } else {
                recovered();
            }
            return round.taken() > 0;
        } catch (RuntimeException e) {
            failed(e);
            pause();
            return true;
        }
    }

    private Set<UUID> publish(List<PendingDocument> documents) {
        var published = publisher.publish(documents);
        for (PendingDocument document : documents) {
            var submission = document.submission();
            if (published.acknowledged().contains(submission.id())) {
                Log.infof("event=published submissionId=%s agency=%s", submission.id(), submission.agency());
            }
        }
        if (published.failure() != null) {
            failed(published.failure());
        }
        return published.acknowledged();
    }

    private void await(OutboxSignal.Listener listener) {
        try {
            listener.await(pollInterval);
        } catch (SQLException e) {
            failed(e);
            pause();
        }
    }

    // said once for each time something goes away, not once for each attempt
    private void failed(@Nullable Throwable failure) {
        if (backOff.isZero()) {
            Log.warnf(
                    "event=relay-waits why=\"%s\"; accepted submissions stay in the outbox",
                    StoreFailure.rootMessage(failure));
        }
    }

    private void recovered() {
        if (!backOff.isZero()) {
            Log.info("event=relay-goes-on");
            backOff = Duration.ZERO;
        }
    }

    private void pause() {
        var doubled = backOff.isZero() ? FIRST_BACK_OFF : backOff.multipliedBy(2);
        backOff = doubled.compareTo(maxBackOff) > 0 ? maxBackOff : doubled;
        try {
            if (stopped.await(backOff.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
