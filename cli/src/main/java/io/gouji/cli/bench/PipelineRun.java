package io.gouji.cli.bench;

import io.gouji.cli.UserError;
import io.gouji.cli.pipeline.IngestClient;
import io.gouji.cli.pipeline.Outgoing;
import io.gouji.cli.pipeline.Receipt;
import io.gouji.cli.stack.TemporaryStack;
import io.gouji.contract.event.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Sends documents through the whole pipeline and takes the time. */
final class PipelineRun {

    private static final int BATCH = 50;
    private static final int SENDERS = 2;
    private static final int FAILED = 1;
    private static final int DIGITS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final TemporaryStack stack;
    private final IngestClient ingest;

    PipelineRun(TemporaryStack stack) {
        this.stack = stack;
        this.ingest = new IngestClient(stack.ingest());
    }

    /** Documents a second, from the first that is sent to the last audit that is announced. */
    double throughput(List<Parcel> parcels) {
        try (var audits = new Ear(stack.kafka(), Topics.AUDITS);
                var senders = Executors.newFixedThreadPool(SENDERS)) {
            long begun = System.nanoTime();
            var sending = new ArrayList<Future<List<String>>>();
            for (int from = 0; from < parcels.size(); from += BATCH) {
                List<Parcel> batch = parcels.subList(from, Math.min(parcels.size(), from + BATCH));
                sending.add(senders.submit(() -> sent(batch)));
            }
            var ids = new ArrayList<String>();
            for (Future<List<String>> batch : sending) {
                ids.addAll(result(batch));
            }
            if (!audits.hasHeard(ids, LIMIT)) {
                throw new UserError(FAILED, "Not every document was audited within %s.".formatted(LIMIT));
            }
            long last = ids.stream().mapToLong(audits::nanos).max().orElse(begun);
            return parcels.size() * 1e9 / (last - begun);
        }
    }

    /**
     * Microseconds from the moment a document was to be sent to the moment its alert is heard, at an even rate. What a
     * document waits because others are late counts: it was to be sent all the same.
     */
    Histogram latency(List<Parcel> parcels, double perSecond) {
        var due = new ConcurrentHashMap<String, Long>();
        try (var alerts = new Ear(stack.kafka(), Topics.ALERTS);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            var sending = new ArrayList<Future<?>>();
            for (int i = 0; i < parcels.size(); i++) {
                Parcel parcel = parcels.get(i);
                long at = begun + (long) (i * 1e9 / perSecond);
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                sending.add(senders.submit(() -> due.put(sent(parcel), at)));
            }
            sending.forEach(PipelineRun::result);
            if (!alerts.hasHeard(due.keySet(), LIMIT)) {
                throw new UserError(FAILED, "Not every alert was heard within %s.".formatted(LIMIT));
            }
            var histogram = new Histogram(DIGITS);
            due.forEach((id, at) -> histogram.recordValue((alerts.nanos(id) - at) / 1000));
            return histogram;
        }
    }

    private List<String> sent(List<Parcel> batch) {
        List<Outgoing> documents = batch.stream()
                .map(parcel -> new Outgoing(
                        Path.of(parcel.agency()), parcel.document(), parcel.mediaType(), parcel.agency(), Parcel.YEAR))
                .toList();
        return ingest.submitAll(documents, false).stream().map(PipelineRun::id).toList();
    }

    private String sent(Parcel parcel) {
        return id(ingest.submit(parcel.document(), parcel.mediaType(), parcel.agency(), Parcel.YEAR, false));
    }

    private static String id(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted accepted -> accepted.id();
            case Receipt.Refused refused ->
                throw new UserError(FAILED, "A document was refused: %s".formatted(refused.why()));
            case Receipt.Later later ->
                throw new UserError(FAILED, "A document was put off: %s".formatted(later.why()));
        };
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    /** The latency that a share of the documents does not exceed, in milliseconds, for each percentile. */
    static Map<String, java.math.BigDecimal> milliseconds(Histogram micros) {
        var percentiles = new java.util.LinkedHashMap<String, java.math.BigDecimal>();
        for (int percentile : List.of(50, 95, 99)) {
            percentiles.put("p" + percentile, Bench.rounded(micros.getValueAtPercentile(percentile) / 1000.0));
        }
        return percentiles;
    }
}
