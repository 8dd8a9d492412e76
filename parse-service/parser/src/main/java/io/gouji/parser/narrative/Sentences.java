package io.gouji.parser.narrative;

import io.gouji.contract.report.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into sentences. A semicolon ends none: enumerations are one statement. */
final class Sentences {

    private static final String ENDS = "。！？!?";
    private static final String CLOSERS = "”’\"）)》]】";
    private static final int LONGEST_BRACKET = 300;

    private Sentences() {}

    /** Sentences cut already, as the report holds them. */
    static List<Sentence> of(List<Passage> sentences) {
        return sentences.stream()
                .map(sentence -> new Sentence(sentence.text(), sentence.place()))
                .toList();
    }

    static List<Passage> passages(List<Passage> paragraphs) {
        var sentences = new ArrayList<Passage>();
        paragraphs.forEach(paragraph -> cut(sentences, paragraph));
        return List.copyOf(sentences);
    }

    private static void cut(List<Passage> sentences, Passage paragraph) {
        String text = paragraph.text();
        int from = 0;
        int bracketEnd = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '（' || c == '(') && i > bracketEnd) {
                bracketEnd = closing(text, i);
            }
            if (i < bracketEnd || ENDS.indexOf(c) < 0) {
                continue;
            }
            while (i + 1 < text.length() && closes(text.charAt(i + 1))) {
                i++;
            }
            add(sentences, paragraph.sub(from, i + 1));
            from = i + 1;
        }
        add(sentences, paragraph.from(from));
    }

    private static boolean closes(char c) {
        return CLOSERS.indexOf(c) >= 0 || ENDS.indexOf(c) >= 0;
    }

    /** Where a bracket closes; its own index when it does not close soon. */
    private static int closing(String text, int open) {
        int limit = Math.min(text.length(), open + LONGEST_BRACKET);
        int depth = 0;
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : 0;
            depth -= c == '）' || c == ')' ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return open;
    }

    private static void add(List<Passage> sentences, Passage sentence) {
        Passage stripped = sentence.strip();
        if (!stripped.isEmpty()) {
            sentences.add(stripped);
        }
    }
}
