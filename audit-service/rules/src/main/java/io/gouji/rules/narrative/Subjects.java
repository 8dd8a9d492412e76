package io.gouji.rules.narrative;

import io.gouji.rules.Passage;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names what narrative findings are about: the words of the sentence without its figures, so that a corrected figure
 * keeps the name, and how often the same words came before.
 */
public final class Subjects {

    private static final Pattern FIGURES = Pattern.compile("[\\s\\d０-９.,，%％_〇零一二两三四五六七八九十百千万亿]+");

    private final Map<String, Integer> seen = new HashMap<>();

    /** The name of what a finding of a kind on a passage is about. */
    public String of(String kind, Passage passage) {
        String words = kind + "\u0001" + FIGURES.matcher(passage.text()).replaceAll("");
        return words + "\u0001" + seen.merge(words, 1, Integer::sum);
    }
}
