package io.gouji.parse.worker;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.parse.DocumentReader;
import io.gouji.parse.DocumentReaders;
import io.gouji.parse.Lane;
import io.gouji.parse.ReaderUnavailableException;
import io.gouji.parse.worker.WorkerMetrics.End;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Reads each document in a worker process, one document at a time in each. Workers start when they are first needed and
 * are kept; one that hung, failed or ended is replaced. A document costs at most its own worker and its own time, and
 * one that someone waits for does not wait for those nobody waits for.
 */
public final class WorkerPool implements DocumentReaders, AutoCloseable {

    private static final int ATTEMPTS = 2;

    private final WorkerCommand command;
    private final PoolLimits limits;
    private final WorkerMetrics metrics;
    private final Seats seats;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watchdog;
    private volatile boolean closed;

    public WorkerPool(WorkerCommand command, PoolLimits limits, MeterRegistry registry) {
        this.command = command;
        this.limits = limits;
        this.metrics = new WorkerMetrics(registry);
        this.seats = new Seats(limits.workers(), limits.interactiveWorkers());
        this.watchdog = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("worker-watchdog").factory());
    }

    /**
     * Reads each document after those of its lane that wait already. The reader throws
     * {@link ReaderUnavailableException} when no worker can be started, or the pool is closed.
     */
    @Override
    public DocumentReader of(Lane lane) {
        return (document, hints) -> read(document, hints, lane);
    }

    private ParseResult read(byte[] document, DocumentHints hints, Lane lane) {
        Seats.Seat seat = seat(lane);
        metrics.busy().incrementAndGet();
        try {
            return readNow(new Request(document, hints));
        } catch (RejectedExecutionException e) {
            // only a closed pool's watchdog refuses an alarm
            throw closedPool();
        } finally {
            metrics.busy().decrementAndGet();
            seats.free(seat);
        }
    }

    private Seats.Seat seat(Lane lane) {
        Timer.Sample waited = Timer.start();
        try {
            return seats.take(lane);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReaderUnavailableException("interrupted while waiting for a worker", e);
        } finally {
            waited.stop(metrics.waiting(lane));
        }
    }

    private ParseResult readNow(Request request) {
        int exitCode = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            WorkerProcess worker = worker();
            Answer answer = ask(worker, request);
            if (!(answer instanceof Answer.Died died)) {
                return result(worker, answer);
            }
            retire(worker, End.DIED);
            exitCode = died.exitCode();
        }
        return new ParseResult.Rejected(
                RejectionReason.PARSER_FAILURE,
                "The parser ended without an answer on this document, %d times (exit code %d); the fault is the parser's."
                        .formatted(ATTEMPTS, exitCode));
    }

    private Answer ask(WorkerProcess worker, Request request) {
        Answer answer;
        try {
            answer = worker.ask(request, limits.timeBudget());
        } catch (RuntimeException | Error e) {
            retire(worker, End.DIED);
            throw e;
        }
        if (closed) {
            // the worker was ended from here: that says nothing about the document
            throw closedPool();
        }
        return answer;
    }

    private ParseResult result(WorkerProcess worker, Answer answer) {
        return switch (answer) {
            case Answer.Replied(Reply.Parsed(ParsedReport report, String mediaType)) -> {
                keep(worker);
                yield new ParseResult.Parsed(report, mediaType);
            }
            case Answer.Replied(Reply.Rejected(RejectionReason reason, String detail)) -> {
                keep(worker);
                yield new ParseResult.Rejected(reason, detail);
            }
            case Answer.Replied(Reply.Failed(String failure)) ->
                refused(
                        worker,
                        End.FAILED,
                        RejectionReason.PARSER_FAILURE,
                        "The parser failed on this document (%s); the fault is the parser's.".formatted(failure));
            case Answer.TimedOut timedOut ->
                refused(
                        worker,
                        End.TIMEOUT,
                        RejectionReason.TIMEOUT,
                        "Reading took longer than the %d ms a document may take."
                                .formatted(limits.timeBudget().toMillis()));
            case Answer.OutOfMemory outOfMemory ->
                refused(
                        worker,
                        End.OUT_OF_MEMORY,
                        RejectionReason.OUT_OF_MEMORY,
                        "Reading needed more than the %d MB of memory a document may take."
                                .formatted(command.heapMegabytes()));
            case Answer.Died died -> throw new IllegalStateException("a death is answered by another attempt");
        };
    }

    private ParseResult refused(WorkerProcess worker, End end, RejectionReason reason, String detail) {
        retire(worker, end);
        return new ParseResult.Rejected(reason, detail);
    }

    private WorkerProcess worker() {
        for (WorkerProcess last = idle.pollFirst(); last != null; last = idle.pollFirst()) {
            if (last.alive()) {
                return last;
            }
            retire(last, End.DIED);
        }
        return start();
    }

    private WorkerProcess start() {
        if (closed) {
            throw closedPool();
        }
        WorkerProcess started;
        try {
            started = WorkerProcess.start(command, watchdog);
        } catch (ReaderUnavailableException e) {
            Log.errorf("event=worker-not-started reason=%s", e.getMessage());
            throw e;
        }
        running.add(started);
        if (closed) {
            retire(started, End.RECYCLED);
            throw closedPool();
        }
        metrics.started();
        Log.infof("event=worker-started pid=%d", started.pid());
        return started;
    }

    private void keep(WorkerProcess worker) {
        if (worker.documents() >= limits.documentsPerWorker()) {
            retire(worker, End.RECYCLED);
        } else {
            idle.addFirst(worker);
        }
    }

    private void retire(WorkerProcess worker, End end) {
        running.remove(worker);
        worker.kill();
        metrics.ended(end);
        Log.infof("event=worker-ended reason=%s pid=%d documents=%d", end, worker.pid(), worker.documents());
    }

    private static ReaderUnavailableException closedPool() {
        return new ReaderUnavailableException("the workers are ending with the service");
    }

    /** Ends all workers; documents being read are left unanswered. */
    @Override
    public void close() {
        closed = true;
        running.forEach(WorkerProcess::kill);
        watchdog.shutdownNow();
    }
}
