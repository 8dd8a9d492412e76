package io.gouji.rules.claim;

import java.util.BitSet;
import java.util.regex.Matcher;

/** The characters all matches of a pattern begin with, so that a text need be matched only where one of them stands. */
final class Beginnings {

    private final BitSet characters = new BitSet();

    Beginnings(String characters) {
        characters.chars().forEach(this.characters::set);
    }

    /**
     * Finds the next match as {@link Matcher#find(int)} does.
     *
     * @param matcher a matcher on the text
     */
    boolean find(Matcher matcher, String text, int from) {
        return find(matcher, text, from, text.length());
    }

    /** Finds the next match that begins before a position. */
    boolean find(Matcher matcher, String text, int from, int before) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = from; at < before; at++) {
            if (characters.get(text.charAt(at))
                    && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
