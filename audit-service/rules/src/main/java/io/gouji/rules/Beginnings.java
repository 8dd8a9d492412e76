package io.gouji.rules;

import java.util.BitSet;
import java.util.regex.Matcher;

/** The characters all matches of a pattern begin with, so that a text need be matched only where one of them stands. */
public final class Beginnings {

    private final BitSet characters = new BitSet();

    /** The characters of a text. */
    public Beginnings(String characters) {
        characters.chars().forEach(this.characters::set);
    }

    /**
     * Finds the next match as {@link Matcher#find(int)} does.
     *
     * @param matcher a matcher on the text
     */
    public boolean find(Matcher matcher, String text, int from) {
        return find(matcher, text, from, text.length());
    }

    /** Finds the next match that begins before a position. */
    public boolean find(Matcher matcher, String text, int from, int before) {
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
