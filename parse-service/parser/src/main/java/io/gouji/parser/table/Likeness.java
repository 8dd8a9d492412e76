package io.gouji.parser.table;

import java.util.Arrays;

/** How much two folded texts differ, in characters put in, left out or taken for others. */
final class Likeness {

    private Likeness() {}

    /**
     * The part of a text that differs least from a key.
     *
     * @param distance characters by which it differs
     * @param start where it begins
     * @param end where it ends
     */
    record Part(int distance, int start, int end) {}

    /** The part of a text that differs least from a key, the longest where several differ as little. */
    static Part nearest(String key, String text) {
        int[] distances = new int[text.length() + 1];
        int[] starts = new int[text.length() + 1];
        Arrays.setAll(starts, i -> i);
        for (int k = 1; k <= key.length(); k++) {
            row(key.charAt(k - 1), k, text, distances, starts);
        }
        var best = new Part(distances[0], starts[0], 0);
        for (int end = 1; end <= text.length(); end++) {
            boolean longer = distances[end] == best.distance && end - starts[end] > best.end - best.start;
            if (distances[end] < best.distance || longer) {
                best = new Part(distances[end], starts[end], end);
            }
        }
        return best;
    }

    /** Goes from the distances of the first {@code k - 1} characters of a key to those of the first {@code k}. */
    private static void row(char c, int k, String text, int[] distances, int[] starts) {
        int before = distances[0];
        int beforeStart = starts[0];
        distances[0] = k;
        for (int i = 1; i <= text.length(); i++) {
            int taken = before + (text.charAt(i - 1) == c ? 0 : 1);
            int takenStart = beforeStart;
            before = distances[i];
            beforeStart = starts[i];
            if (distances[i] + 1 < taken) {
                taken = distances[i] + 1;
                takenStart = starts[i];
            }
            if (distances[i - 1] + 1 < taken) {
                taken = distances[i - 1] + 1;
                takenStart = starts[i - 1];
            }
            distances[i] = taken;
            starts[i] = takenStart;
        }
    }

    /** By how many characters two whole texts differ. */
    static int distance(String one, String other) {
        int[] distances = new int[other.length() + 1];
        Arrays.setAll(distances, i -> i);
        for (int k = 1; k <= one.length(); k++) {
            int before = distances[0];
            distances[0] = k;
            for (int i = 1; i <= other.length(); i++) {
                int taken = before + (other.charAt(i - 1) == one.charAt(k - 1) ? 0 : 1);
                before = distances[i];
                distances[i] = Math.min(taken, 1 + Math.min(distances[i], distances[i - 1]));
            }
        }
        return distances[other.length()];
    }

    /** How many characters of a text stand in another in the same order. */
    static int shared(String one, String other) {
        int[] shared = new int[other.length() + 1];
        for (int k = 1; k <= one.length(); k++) {
            int before = 0;
            for (int i = 1; i <= other.length(); i++) {
                int here = shared[i];
                shared[i] = one.charAt(k - 1) == other.charAt(i - 1) ? before + 1 : Math.max(here, shared[i - 1]);
                before = here;
            }
        }
        return shared[other.length()];
    }
}
