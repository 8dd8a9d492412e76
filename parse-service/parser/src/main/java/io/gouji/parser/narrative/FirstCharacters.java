package io.gouji.parser.narrative;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters with which matches of patterns can begin, told by asking the patterns, so that a text need be matched
 * only where one of them stands. For patterns that begin with characters they spell out or with ASCII, not with a class
 * or a range of others.
 */
final class FirstCharacters {

    private static final int ASCII = 128;

    private final BitSet characters = new BitSet();

    private FirstCharacters(Collection<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            add(pattern, pattern.pattern());
            for (char c = 0; c < ASCII; c++) {
                add(pattern, String.valueOf(c));
            }
        }
    }

    static FirstCharacters of(Pattern... patterns) {
        return new FirstCharacters(List.of(patterns));
    }

    static FirstCharacters of(Collection<Pattern> patterns) {
        return new FirstCharacters(patterns);
    }

    // a match that runs out of text is what hitEnd tells and nothing else does
    @SuppressWarnings("JdkObsolete")
    private void add(Pattern pattern, String candidates) {
        for (int i = 0; i < candidates.length(); i++) {
            Matcher matcher = pattern.matcher(candidates.substring(i, i + 1));
            if (matcher.lookingAt() || matcher.hitEnd()) {
                characters.set(candidates.charAt(i));
            }
        }
    }

    /** Whether a match can begin at an index. */
    boolean canBeginAt(String text, int index) {
        return index < text.length() && characters.get(text.charAt(index));
    }

    /** The next index from one on at which a match can begin; -1 when there is none. */
    int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.get(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Finds the next match as {@link Matcher#find(int)} does, looking only where one can begin.
     *
     * @param matcher a matcher of one of the patterns on the text
     */
    boolean find(Matcher matcher, String text, int from) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = next(text, from); at >= 0; at = next(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
