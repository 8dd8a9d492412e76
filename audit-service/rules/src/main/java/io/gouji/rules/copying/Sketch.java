package io.gouji.rules.copying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text in 128 numbers, from which one can estimate how much two texts have in common without having them. Texts that
 * have most of their runs in common share at least one of the 32 band keys, so that a store finds them by equality;
 * those that have little in common rarely do.
 */
public final class Sketch {

    /** How many numbers. */
    static final int SIZE = 128;
    /** Numbers in a band: two texts alike in a share s of their runs have a band in common with 1 - (1 - s⁴)³². */
    static final int ROWS = 4;

    private static final long FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long EMPTY = Long.MAX_VALUE;

    private final long[] minima;

    private Sketch(long[] minima) {
        this.minima = minima;
    }

    /**
     * Sketches a text. One pass: every run falls into one of 128 bins and each bin keeps its least; a bin that stays
     * empty borrows from another, the same for all texts.
     *
     * @throws IllegalArgumentException when the text is too short to have a run
     */
    public static Sketch of(Shingles text) {
        long[] runs = text.distinct();
        if (runs.length == 0) {
            throw new IllegalArgumentException("a text without a run has no sketch");
        }
        long[] minima = new long[SIZE];
        Arrays.fill(minima, EMPTY);
        for (long run : runs) {
            long mixed = mix(run);
            int bin = (int) Long.remainderUnsigned(mixed, SIZE);
            minima[bin] = Math.min(minima[bin], mixed >>> 1);
        }
        long[] dense = minima.clone();
        for (int bin = 0; bin < SIZE; bin++) {
            long probe = bin;
            while (dense[bin] == EMPTY) {
                probe = mix(probe + 1);
                dense[bin] = minima[(int) Long.remainderUnsigned(probe, SIZE)];
            }
        }
        return new Sketch(dense);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * FACTOR;
        return mixed ^ (mixed >>> 31);
    }

    /** The estimated share of runs two texts have in common, of all the runs of both; 0 to 1. */
    public double estimate(Sketch other) {
        int equal = 0;
        for (int bin = 0; bin < SIZE; bin++) {
            equal += minima[bin] == other.minima[bin] ? 1 : 0;
        }
        return (double) equal / SIZE;
    }

    /** The keys under which texts that are alike meet, one for each band. */
    public List<Long> bandKeys() {
        var keys = new ArrayList<Long>();
        for (int from = 0; from < SIZE; from += ROWS) {
            long key = from;
            for (int bin = from; bin < from + ROWS; bin++) {
                key = mix(key * FACTOR + minima[bin]);
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }
}
