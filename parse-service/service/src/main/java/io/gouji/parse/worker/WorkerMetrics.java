package io.gouji.parse.worker;

import io.gouji.parse.Lane;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what happens to workers. */
final class WorkerMetrics {

    /** Why a worker is no more. */
    enum End {
        TIMEOUT,
        OUT_OF_MEMORY,
        DIED,
        FAILED,
        RECYCLED
    }

    private final MeterRegistry registry;
    private final AtomicInteger busy;

    WorkerMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.busy = new AtomicInteger();
        registry.gauge("gouji.parse.workers.busy", busy);
        for (Lane lane : Lane.values()) {
            waiting(lane);
        }
        for (End end : End.values()) {
            ended(end, 0);
        }
    }

    void started() {
        registry.counter("gouji.parse.workers.starts").increment();
    }

    void ended(End end) {
        ended(end, 1);
    }

    private void ended(End end, double count) {
        registry.counter("gouji.parse.workers.ends", "reason", end.name().toLowerCase(Locale.ROOT))
                .increment(count);
    }

    AtomicInteger busy() {
        return busy;
    }

    /** How long documents of a lane wait for a worker. */
    Timer waiting(Lane lane) {
        return registry.timer("gouji.parse.workers.wait", "lane", lane.name().toLowerCase(Locale.ROOT));
    }
}
