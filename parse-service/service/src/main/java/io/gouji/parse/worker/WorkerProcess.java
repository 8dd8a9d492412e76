package io.gouji.parse.worker;

import io.gouji.parse.ReaderUnavailableException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running worker, asked by one thread at a time. */
final class WorkerProcess {

    private static final Duration START_BUDGET = Duration.ofSeconds(60);
    private static final Duration END_BUDGET = Duration.ofSeconds(10);
    private static final int BUFFER = 64 * 1024;
    private static final int NO_EXIT_CODE = -1;

    private final Process process;
    private final ScheduledExecutorService watchdog;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private int documents;

    private WorkerProcess(Process process, ScheduledExecutorService watchdog) {
        this.process = process;
        this.watchdog = watchdog;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /**
     * Starts a worker and waits until it is ready.
     *
     * @param watchdog ends it when it takes too long
     * @throws ReaderUnavailableException when it does not start
     */
    static WorkerProcess start(WorkerCommand command, ScheduledExecutorService watchdog) {
        Process process = launch(command);
        var complaints = new Complaints(process.getErrorStream());
        var worker = new WorkerProcess(process, watchdog);
        boolean ready;
        try {
            ready = worker.ready();
        } catch (RuntimeException e) {
            worker.kill();
            throw e;
        }
        if (!ready) {
            int exitCode = worker.end();
            throw new ReaderUnavailableException("a worker with %s did not start, exit code %d: %s"
                    .formatted(command.java(), exitCode, complaints.text()));
        }
        complaints.ignore();
        return worker;
    }

    private static Process launch(WorkerCommand command) {
        try {
            return command.toProcess().start();
        } catch (IOException e) {
            throw new ReaderUnavailableException("no worker process: " + e.getMessage(), e);
        }
    }

    private boolean ready() {
        var settled = new AtomicBoolean();
        ScheduledFuture<?> alarm = killAfter(START_BUDGET, settled);
        try {
            Frames.read(replies, 0);
            return settled.compareAndSet(false, true);
        } catch (IOException e) {
            return false;
        } finally {
            alarm.cancel(false);
        }
    }

    /** Has a document read, within the budget. */
    Answer ask(Request request, Duration budget) {
        documents++;
        var settled = new AtomicBoolean();
        ScheduledFuture<?> alarm = killAfter(budget, settled);
        try {
            request.write(requests);
            Reply reply = Reply.read(replies);
            return settled.compareAndSet(false, true) ? new Answer.Replied(reply) : new Answer.TimedOut();
        } catch (IOException e) {
            return settled.compareAndSet(false, true) ? ended() : new Answer.TimedOut();
        } finally {
            alarm.cancel(false);
        }
    }

    private ScheduledFuture<?> killAfter(Duration budget, AtomicBoolean settled) {
        return watchdog.schedule(
                () -> {
                    if (settled.compareAndSet(false, true)) {
                        kill();
                    }
                },
                budget.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Answer ended() {
        int exitCode = end();
        return exitCode == WorkerMain.OUT_OF_MEMORY ? new Answer.OutOfMemory() : new Answer.Died(exitCode);
    }

    private int end() {
        try {
            if (process.waitFor(END_BUDGET.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return NO_EXIT_CODE;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** How many documents it was asked to read. */
    int documents() {
        return documents;
    }

    long pid() {
        return process.pid();
    }

    /** Ends it at once, with everything it started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
