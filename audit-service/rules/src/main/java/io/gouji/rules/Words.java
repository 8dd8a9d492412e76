package io.gouji.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words of which a text may hold any: what a pattern of plain alternatives finds, in a single pass over the text. */
public final class Words {

    private static final int BUCKETS = 256;

    /** The words by the last bits of their first character. */
    private final String[][] buckets;

    private Words(List<String> words) {
        buckets = IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> words.stream()
                        .filter(word -> bucket(word.charAt(0)) == bucket)
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    /**
     * The words of a list.
     *
     * @param alternatives the words, with bars between them; characters in square brackets stand for each one of them
     */
    public static Words of(String alternatives) {
        return new Words(Stream.of(alternatives.split("\\|"))
                .flatMap(alternative -> expanded(alternative).stream())
                .toList());
    }

    private static List<String> expanded(String alternative) {
        int open = alternative.indexOf('[');
        if (open < 0) {
            return List.of(alternative);
        }
        int close = alternative.indexOf(']', open);
        List<String> rests = expanded(alternative.substring(close + 1));
        var words = new ArrayList<String>();
        for (char each : alternative.substring(open + 1, close).toCharArray()) {
            rests.forEach(rest -> words.add(alternative.substring(0, open) + each + rest));
        }
        return words;
    }

    private static int bucket(char beginning) {
        return beginning % BUCKETS;
    }

    /** Whether one of the words stands in a text. */
    public boolean in(String text) {
        for (int at = 0; at < text.length(); at++) {
            for (String word : buckets[bucket(text.charAt(at))]) {
                if (text.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
