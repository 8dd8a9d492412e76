package io.gouji.contract.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something the parser met that a reader of its result should know.
 *
 * @param code stable code in upper case, for example {@code ROW_LABEL_UNKNOWN}
 * @param detail what was met, for a person
 * @param at where; null when it concerns the whole document
 */
public record ParseIssue(
        String code, String detail, @Nullable SourceLocation at) {

    /** Code of the issue that says that the report was recognised on pictures of its pages. */
    public static final String READ_BY_OCR = "READ_BY_OCR";

    /** Code of the issue that says that some pages are pictures that were not read. */
    public static final String PAGES_NOT_READ = "PAGES_NOT_READ";

    /**
     * Says that some pages are pictures that were not read, so that what they say is missing.
     *
     * @param pages their numbers
     */
    public static ParseIssue pagesNotRead(List<Integer> pages) {
        return new ParseIssue(
                PAGES_NOT_READ,
                "Pages that are pictures were not read: %s. The report may say there what is missing here."
                        .formatted(pages.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                null);
    }

    /** Says that the report was recognised on pictures of its pages, so that what was read is less sure. */
    public static ParseIssue readByOcr() {
        return new ParseIssue(
                READ_BY_OCR, "The pages are pictures; their words were recognised, not read as text.", null);
    }
}
