package io.gouji.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does works on the same items over and over for a while, at least once. Works measured together take turns, so that
 * whatever else the machine does burdens all of them alike.
 */
final class Runs<T> {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Keeps results in use, so that no work is optimised away. */
    @SuppressWarnings("UnusedVariable") // written so that results are used, read by nobody
    private static volatile int kept;

    private final List<T> items;
    private final double seconds;

    Runs(List<T> items, double seconds) {
        this.items = List.copyOf(items);
        this.seconds = seconds;
    }

    /** Times works on one thread, each as long as given. */
    List<Timing> timed(List<Function<T, Object>> works) {
        List<Timing> timings = works.stream().map(work -> new Timing()).toList();
        long end = end(works.size());
        do {
            for (int i = 0; i < works.size(); i++) {
                once(works.get(i), timings.get(i));
            }
        } while (System.nanoTime() < end);
        return timings;
    }

    /** How often a second a work is done by as many threads as there are cores. */
    double perSecondOnAllCores(Function<T, Object> work) {
        int threads = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        long end = end(1);
        long done = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> counts = new ArrayList<>();
            IntStream.range(0, threads).forEach(thread -> counts.add(pool.submit(() -> count(work, end))));
            for (Future<Long> count : counts) {
                done += count.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the measured work failed", e.getCause());
        }
        return done * NANOS_PER_SECOND / (System.nanoTime() - start);
    }

    private void once(Function<T, Object> work, Timing timing) {
        for (T item : items) {
            long start = System.nanoTime();
            Object result = work.apply(item);
            timing.add(System.nanoTime() - start);
            kept = System.identityHashCode(result);
        }
    }

    private long count(Function<T, Object> work, long end) {
        long done = 0;
        do {
            for (T item : items) {
                kept = System.identityHashCode(work.apply(item));
                done++;
            }
        } while (System.nanoTime() < end);
        return done;
    }

    private long end(int works) {
        return System.nanoTime() + Math.round(seconds * works * NANOS_PER_SECOND);
    }
}
