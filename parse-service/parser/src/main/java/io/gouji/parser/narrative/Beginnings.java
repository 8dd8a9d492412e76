package io.gouji.parser.narrative;

import io.gouji.parser.text.CharTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two characters with which matches of patterns can begin, told by asking the patterns, so that a text need be
 * matched only where they stand. For patterns that begin with a character they spell out or with ASCII, not with a
 * class or a range of others; what stands second may be anything.
 */
final class Beginnings {

    private static final int ASCII = 128;

    /** Pairs remembered; a report has some hundred different ones that begin with a telling character. */
    private static final int PAIRS = 1 << 12;

    private static final int CHARACTER_BITS = 16;
    private static final int SCATTER = 0x9E3779B1;

    private final List<Pattern> patterns;

    /** Of each character, a bit for each pattern that can begin with it. */
    private final CharTable first;

    /** What was found out of pairs: the bits, and above them the pair. */
    private final AtomicLongArray pairs = new AtomicLongArray(PAIRS);

    private Beginnings(List<Pattern> patterns) {
        this.patterns = patterns;
        var characters = new HashMap<Character, Integer>();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            add(characters, i, pattern.pattern());
            for (char c = 0; c < ASCII; c++) {
                add(characters, i, String.valueOf(c));
            }
        }
        Map<Character, Integer> known = Map.copyOf(characters);
        this.first = new CharTable(c -> known.getOrDefault((char) c, 0));
    }

    static Beginnings of(Pattern... patterns) {
        return of(List.of(patterns));
    }

    /** @param patterns at most sixteen */
    static Beginnings of(List<Pattern> patterns) {
        return new Beginnings(List.copyOf(patterns));
    }

    private void add(Map<Character, Integer> characters, int pattern, String candidates) {
        for (int i = 0; i < candidates.length(); i++) {
            if (canBegin(pattern, candidates.substring(i, i + 1))) {
                characters.merge(candidates.charAt(i), 1 << pattern, (one, other) -> one | other);
            }
        }
    }

    // a match that runs out of text is what hitEnd tells and nothing else does
    @SuppressWarnings("JdkObsolete")
    private boolean canBegin(int pattern, String with) {
        Matcher matcher = patterns.get(pattern).matcher(with);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** A bit for each pattern, in their order, of which a match can begin at an index. */
    int at(String text, int index) {
        int possible = index < text.length() ? first.of(text.charAt(index)) : 0;
        return possible == 0 || index + 1 == text.length() ? possible : byPair(possible, text, index);
    }

    private int byPair(int possible, String text, int index) {
        int pair = text.charAt(index) << CHARACTER_BITS | text.charAt(index + 1);
        int slot = (pair * SCATTER) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PAIRS));
        long known = pairs.getOpaque(slot);
        if (known >>> CHARACTER_BITS == Integer.toUnsignedLong(pair)) {
            return (int) known & Character.MAX_VALUE;
        }
        int bits = 0;
        for (int i = 0; i < patterns.size(); i++) {
            boolean begins = (possible & 1 << i) != 0 && canBegin(i, text.substring(index, index + 2));
            bits |= begins ? 1 << i : 0;
        }
        pairs.setOpaque(slot, Integer.toUnsignedLong(pair) << CHARACTER_BITS | bits);
        return bits;
    }

    /** The next index from one on at which a match can begin; -1 when there is none. */
    int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (first.of(text.charAt(i)) != 0 && at(text, i) != 0) {
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
        int at = next(text, from);
        if (at < 0) {
            return false;
        }
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (; at >= 0; at = next(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
