package io.gouji.cli.stack;

import java.time.Duration;

/** Waits between two looks at something that other processes change. */
final class Pause {

    private Pause() {}

    /** Waits; an interrupt ends the wait at once and stays set. */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
