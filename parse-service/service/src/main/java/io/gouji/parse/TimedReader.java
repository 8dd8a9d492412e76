package io.gouji.parse;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads documents in this process and stops waiting when one takes too long. A thread cannot be ended from outside, so
 * the reading itself may go on; {@link #overrunning()} says whether any does.
 */
final class TimedReader implements DocumentReader {

    private final DocumentReader reader;
    private final Duration timeBudget;
    private final Set<Future<?>> late = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("reader-", 1).factory());

    TimedReader(DocumentReader reader, Duration timeBudget, MeterRegistry metrics) {
        this.reader = reader;
        this.timeBudget = timeBudget;
        metrics.gaugeCollectionSize("gouji.parse.overrunning", Tags.empty(), late);
    }

    @Override
    public ParseResult read(byte[] document, DocumentHints hints) {
        Future<ParseResult> reading = threads.submit(() -> reader.read(document, hints));
        try {
            return reading.get(timeBudget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            late.add(reading);
            return new ParseResult.Rejected(
                    RejectionReason.TIMEOUT,
                    "Reading took longer than the %d ms a document may take.".formatted(timeBudget.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReaderUnavailableException("interrupted while a document was read", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default -> new IllegalStateException(failure);
        };
    }

    /** Whether a document that took too long is still being read. */
    boolean overrunning() {
        late.removeIf(Future::isDone);
        return !late.isEmpty();
    }
}
