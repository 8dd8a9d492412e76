package io.gouji.cli.bench;

import java.util.Arrays;

/** How long each of many runs took. Grows while it is measured. */
final class Timing {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private long[] nanos = new long[1024];
    private int runs;

    void add(long taken) {
        if (runs == nanos.length) {
            nanos = Arrays.copyOf(nanos, runs * 2);
        }
        nanos[runs++] = taken;
    }

    /** Runs a second of the time they took. */
    double perSecond() {
        return runs
                * NANOS_PER_SECOND
                / Math.max(1, Arrays.stream(nanos, 0, runs).sum());
    }

    /** The milliseconds within which this share of the runs ended. */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, runs);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(runs - 1L, Math.round(share * runs))] / NANOS_PER_MILLI;
    }
}
