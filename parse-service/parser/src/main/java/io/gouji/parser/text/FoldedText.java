package io.gouji.parser.text;

import java.util.Arrays;

/** A folded text that remembers where each of its characters stood before. */
public final class FoldedText {

    private final String text;
    private final int[] origins;
    private final int sourceLength;

    private FoldedText(String text, int[] origins, int sourceLength) {
        this.text = text;
        this.origins = origins;
        this.sourceLength = sourceLength;
    }

    /** Folds a text. */
    public static FoldedText of(String source) {
        var folded = new char[source.length()];
        var origins = new int[source.length()];
        int length = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = Folding.fold(source.charAt(i));
            if (c != 0) {
                folded[length] = c;
                origins[length++] = i;
            }
        }
        return new FoldedText(new String(folded, 0, length), Arrays.copyOf(origins, length), source.length());
    }

    /** The folded characters. */
    public String text() {
        return text;
    }

    /** Where a folded character stood in the source; the end of the source for the end of the folded text. */
    public int origin(int folded) {
        return folded < origins.length ? origins[folded] : sourceLength;
    }

    /** Where the source text of the folded characters before {@code folded} ends. */
    public int originEnd(int folded) {
        return folded == 0 ? 0 : origins[folded - 1] + 1;
    }

    /** The first folded character at or after a place of the source. */
    public int at(int origin) {
        int found = Arrays.binarySearch(origins, origin);
        return found >= 0 ? found : -found - 1;
    }
}
