package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.LimitExceeded;

/**
 * Counts the characters of the paths kept for one page. Where elements nest deep each path is long, so that a page of
 * one MB could ask for a thousand.
 */
final class HtmlPaths {

    /** The paths of a page of 5,000 paragraphs, each in 40 elements, come to 4 million characters. */
    private static final long MOST_CHARACTERS = 32L * 1024 * 1024;

    private long characters;

    String keep(String path) {
        characters += path.length();
        if (characters > MOST_CHARACTERS) {
            throw new LimitExceeded(
                    RejectionReason.TOO_DEEP,
                    "Too much of the page stands too deep: the paths to its paragraphs and cells have more than %d characters. Paste the text into a new document and send that."
                            .formatted(MOST_CHARACTERS));
        }
        return path;
    }
}
