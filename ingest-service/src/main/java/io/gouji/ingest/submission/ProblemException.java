package io.gouji.ingest.submission;

/** A request that is not done, and why. The message says what was met, where, and what to do. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    ProblemException(Problem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    /** What kind of problem it is. */
    public Problem problem() {
        return problem;
    }
}
