package io.gouji.parser.ocr;

import java.util.List;

/** What of the words outside tables can be relied on. */
final class Narration {

    /** A number less sure than this is marked as not read. */
    private static final float SURE = 70;

    /** What is less sure than this and no ideograph is a speck. */
    private static final float SPECK = 30;

    private static final String UNREAD = "\ufffd";

    private Narration() {}

    /** The words without specks, with marks in place of the digits of numbers that are not sure. */
    static List<Word> trusted(List<Word> words) {
        return words.stream()
                .filter(word -> word.confidence() >= SPECK || !isSpeck(word.text()))
                .map(Narration::marked)
                .toList();
    }

    private static boolean isSpeck(String text) {
        return text.codePoints().noneMatch(c -> Character.isIdeographic(c) || Character.isDigit(c));
    }

    private static Word marked(Word word) {
        if (word.confidence() >= SURE) {
            return word;
        }
        return word.reading(word.text().replaceAll("\\d", UNREAD));
    }
}
