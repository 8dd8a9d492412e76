package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.block.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Plain text and Markdown, which differ only in that Markdown marks its headings. */
final class TextFormat implements DocumentFormat {

    /** Lines of a text wrapped by width end at about the same width; half of them must. */
    private static final double MIN_WRAPPED_SHARE = 0.5;

    /** What a line of prose holds and the labels of a table seldom do. */
    private static final String PROSE = "，。；、";

    private static final int SHORTEST_WRAP = 15;
    private static final int LONGEST_WRAP = 60;
    private static final int MAX_HEADING_LEVEL = 6;

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public boolean recognises(byte[] document) {
        return true;
    }

    @Override
    public FormatResult read(byte[] document, DocumentHints hints, ParserLimits limits) {
        Optional<String> decoded = TextDecoder.decode(document, Arrays.asList(hints.charset()));
        if (decoded.isEmpty() || TextDecoder.hasNul(decoded.get())) {
            return new FormatResult.Refused(
                    RejectionReason.BROKEN_ENCODING,
                    "The bytes are text in no encoding that can be told. Send UTF-8 or GB18030.");
        }
        String text = decoded.get();
        if (text.isBlank()) {
            return new FormatResult.Refused(RejectionReason.EMPTY, "The document has no text.");
        }
        if (text.length() > limits.maxText()) {
            throw LimitExceeded.text(limits.maxText());
        }
        return new FormatResult.Blocks(mediaType(), lines(text));
    }

    private static List<Block> lines(String text) {
        var lines = new ArrayList<Block>();
        boolean wrapped = isWrapped(text);
        int number = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            number++;
            lines.add(line(text, number, start, end, wrapped));
            if (end == text.length()) {
                break;
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    private static Block line(String text, int number, int start, int end, boolean wrapped) {
        int level = 0;
        while (level < MAX_HEADING_LEVEL && start + level < end && text.charAt(start + level) == '#') {
            level++;
        }
        int from = start + level;
        if (level > 0) {
            while (from < end && text.charAt(from) == ' ') {
                from++;
            }
        }
        return new Block.Line(text.substring(from, end), level, wrapped, new TextPlace(number, from, end - from));
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Whether lines break by width: then most of the prose that ends in mid-sentence is of nearly the same length. */
    private static boolean isWrapped(String text) {
        var lengths = new int[LONGEST_WRAP + 1];
        int open = 0;
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            int length = end - start;
            if (length >= SHORTEST_WRAP && !endsSentence(text.charAt(end - 1)) && isProse(text, start, end)) {
                open++;
                lengths[Math.min(length, LONGEST_WRAP)]++;
            }
            start = end + 1;
        }
        int best = 0;
        for (int width = SHORTEST_WRAP + 2; width < LONGEST_WRAP; width++) {
            best = Math.max(best, lengths[width] + lengths[width - 1] + lengths[width - 2]);
        }
        return open > 5 && best >= open * MIN_WRAPPED_SHARE;
    }

    private static boolean isProse(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (PROSE.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(char last) {
        return "。；！？：”）)|\t ".indexOf(last) >= 0 || (last >= '0' && last <= '9');
    }
}
