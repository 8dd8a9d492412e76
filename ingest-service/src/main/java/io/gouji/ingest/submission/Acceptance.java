package io.gouji.ingest.submission;

/** What became of one of several submissions that were sent together. */
public sealed interface Acceptance {

    /**
     * It is stored, now or before.
     *
     * @param receipt the answer
     */
    record Accepted(Receipt receipt) implements Acceptance {}

    /**
     * It was not taken.
     *
     * @param why what is wrong with it
     */
    record Refused(ProblemException why) implements Acceptance {}
}
