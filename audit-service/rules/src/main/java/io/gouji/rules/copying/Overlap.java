package io.gouji.rules.copying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a text stands in another, to the letter.
 *
 * @param share the part of its letters that does, 0 to 1
 * @param passages what it shares, as printed, the longest first
 */
public record Overlap(double share, List<String> passages) {

    public Overlap {
        passages = List.copyOf(passages);
    }

    /** Holds a text against another. */
    public static Overlap of(Shingles text, Shingles other) {
        boolean[] shared = text.sharedWith(other);
        var passages = new ArrayList<String>();
        int letters = 0;
        int from = -1;
        for (int at = 0; at <= shared.length; at++) {
            boolean inside = at < shared.length && shared[at];
            if (inside) {
                letters++;
                from = from < 0 ? at : from;
            } else if (from >= 0) {
                passages.add(text.between(from, at - 1));
                from = -1;
            }
        }
        passages.sort(Comparator.comparingInt(String::length).reversed());
        return new Overlap(shared.length == 0 ? 0 : (double) letters / shared.length, passages);
    }
}
