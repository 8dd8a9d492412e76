package io.gouji.parser.provenance;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.TextPlace;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Plain text and Markdown: the characters from an offset on, which must lie on the line given. */
final class TextOriginal implements Original {

    /** The number of a page over whose end a sentence runs is no part of the sentence. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?m)^[ \\t]*[-—–]?[ \\t]*\\d{1,3}[ \\t]*[-—–]?[ \\t]*$");

    private final String text;

    TextOriginal(byte[] document) {
        this.text = new String(document, StandardCharsets.UTF_8);
    }

    @Override
    public boolean holdsReading(SourceLocation at, String raw) {
        return at instanceof TextPlace place && Original.seen(printed(place)).equals(Original.seen(raw));
    }

    @Override
    public boolean holdsSentence(SourceLocation at, String sentence) {
        if (!(at instanceof TextPlace place)) {
            return false;
        }
        String printed = printed(place);
        String wanted = Original.seen(sentence);
        return Original.seen(printed).equals(wanted)
                || Original.seen(PAGE_NUMBER.matcher(printed).replaceAll("")).equals(wanted);
    }

    /** The characters at a place; none when the place contradicts itself. */
    private String printed(TextPlace place) {
        int end = place.offset() + place.length();
        boolean inside = place.offset() >= 0 && place.length() >= 0 && end <= text.length();
        if (!inside) {
            return "";
        }
        long line = 1
                + text.substring(0, place.offset())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return line == place.line() ? text.substring(place.offset(), end) : "";
    }
}
