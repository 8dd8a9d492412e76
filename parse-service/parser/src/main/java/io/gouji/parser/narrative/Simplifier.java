package io.gouji.parser.narrative;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Replaces traditional characters and phrases by simplified ones, by the rules of the library's transliterator and with
 * its results, but a hundred times as fast: its rules are plain replacements, of which the first that fits a place is
 * taken, and lie here by the character they begin with.
 */
final class Simplifier {

    private static final String ARROW = " > ";

    /** The rules by the first character of what they replace, those of one character in their order. */
    private final Replacement[][] rules = new Replacement[Character.MAX_VALUE + 1][];

    private Simplifier(String printed) {
        for (String rule : printed.split(";\n?", 0)) {
            int arrow = rule.indexOf(ARROW);
            add(new Replacement(rule.substring(0, arrow), rule.substring(arrow + ARROW.length())));
        }
    }

    /** Most texts are simplified already, and the rules take long to load. */
    private static final class Holder {

        static final Simplifier SIMPLIFIER = new Simplifier(library().toRules(false));
    }

    /** What the rules come from. */
    static Transliterator library() {
        return Transliterator.getInstance("Traditional-Simplified");
    }

    /** A text in simplified characters. */
    static String simplify(String text) {
        return Holder.SIMPLIFIER.replaced(text);
    }

    private void add(Replacement rule) {
        char first = rule.traditional.charAt(0);
        Replacement[] known = rules[first] == null ? new Replacement[0] : rules[first];
        rules[first] = Arrays.copyOf(known, known.length + 1);
        rules[first][known.length] = rule;
    }

    private String replaced(String text) {
        var replaced = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            Replacement rule = at(text, at);
            if (rule == null) {
                replaced.append(text.charAt(at++));
            } else {
                replaced.append(rule.simplified);
                at += rule.traditional.length();
            }
        }
        return replaced.toString();
    }

    private @Nullable Replacement at(String text, int at) {
        Replacement[] candidates = rules[text.charAt(at)];
        if (candidates != null) {
            for (Replacement rule : candidates) {
                if (text.startsWith(rule.traditional, at)) {
                    return rule;
                }
            }
        }
        return null;
    }

    private record Replacement(String traditional, String simplified) {}
}
