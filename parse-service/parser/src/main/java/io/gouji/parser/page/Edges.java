package io.gouji.parser.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Positions across or down a page at which cells begin and end, sorted; those that nearly coincide are one. */
public final class Edges {

    /** Points. Double borders are as far apart, rows and columns never as narrow. */
    public static final float SLACK = 3.2f;

    private final float[] at;

    private Edges(float[] at) {
        this.at = at;
    }

    /** The edges at some positions, in any order. */
    public static Edges of(List<Float> positions) {
        float[] sorted = new float[positions.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = positions.get(i);
        }
        Arrays.sort(sorted);
        var edges = new ArrayList<Float>();
        int i = 0;
        while (i < sorted.length) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] - sorted[i] <= SLACK) {
                end++;
            }
            edges.add((sorted[i] + sorted[end - 1]) / 2);
            i = end;
        }
        float[] at = new float[edges.size()];
        for (int k = 0; k < at.length; k++) {
            at[k] = edges.get(k);
        }
        return new Edges(at);
    }

    /** How many there are. */
    public int size() {
        return at.length;
    }

    float at(int index) {
        return at[index];
    }

    float first() {
        return at[0];
    }

    float last() {
        return at[at.length - 1];
    }

    /** Index of the edge nearest to a position. */
    public int nearest(float position) {
        int found = Arrays.binarySearch(at, position);
        if (found >= 0) {
            return found;
        }
        int next = -found - 1;
        if (next == 0) {
            return 0;
        }
        if (next == at.length) {
            return at.length - 1;
        }
        return position - at[next - 1] <= at[next] - position ? next - 1 : next;
    }

    /** Index of the interval that holds a position; -1 when it lies outside. */
    int interval(float position) {
        if (at.length < 2 || position < first() || position > last()) {
            return -1;
        }
        int found = Arrays.binarySearch(at, position);
        int index = found >= 0 ? found : -found - 2;
        return Math.min(index, at.length - 2);
    }

    /** Whether every edge is also one of the other's. */
    boolean isPartOf(Edges other) {
        for (float edge : at) {
            if (Math.abs(other.at(other.nearest(edge)) - edge) > SLACK) {
                return false;
            }
        }
        return true;
    }
}
