package io.gouji.cli.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits until submissions have an outcome. */
public final class Settlement {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final IngestClient ingest;

    /** Asks a service. */
    public Settlement(IngestClient ingest) {
        this.ingest = ingest;
    }

    /**
     * Waits for the outcomes of all, at most for a while.
     *
     * @return the submissions in their order; one without an outcome yet says how far it is
     */
    public List<Submission> await(List<Submission> submissions, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        var latest = new ArrayList<>(submissions);
        Duration pause = FIRST_PAUSE;
        while (true) {
            latest.replaceAll(submission ->
                    submission.isSettled() ? submission : submission.with(ingest.progress(submission.id())));
            if (latest.stream().allMatch(Submission::isSettled) || System.nanoTime() > deadline) {
                return List.copyOf(latest);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.copyOf(latest);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }
}
