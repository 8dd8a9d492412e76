package io.gouji.ingest.submission;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is not done, and why. The message says what was met, where, and what to do. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;
    private final @Nullable Duration retryAfter;

    ProblemException(Problem problem, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** When the same request may be sent again; empty when that would not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What kind of problem it is. */
    public Problem problem() {
        return problem;
    }
}
