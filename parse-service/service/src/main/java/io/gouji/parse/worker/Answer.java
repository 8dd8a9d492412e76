package io.gouji.parse.worker;

/** What came of asking a worker. After anything but a reply the process is gone. */
sealed interface Answer {

    /** It answered. */
    record Replied(Reply reply) implements Answer {}

    /** It took too long and was ended. */
    record TimedOut() implements Answer {}

    /** It needed more memory than it has. */
    record OutOfMemory() implements Answer {}

    /** It ended without an answer. */
    record Died(int exitCode) implements Answer {}
}
