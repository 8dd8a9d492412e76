package io.gouji.parser;

/**
 * How much of a document is read before it is refused. What a document may take of time and memory is the business of
 * whoever runs the parser, which has no clock.
 *
 * @param maxBytes bytes of the document
 * @param maxUnpackedBytes bytes a packed document unpacks to, all its parts together; for a PDF those of each stream
 * @param maxUnpackingRatio how many times its own size a packed document may unpack to
 * @param maxPages pages of a document that has pages
 * @param maxElements elements of markup
 * @param maxNesting depth of elements or of tables within tables
 * @param maxCells cells of all its tables together; a merged cell counts as often as it covers one
 * @param maxBlocks paragraphs and lines
 * @param maxText characters of all its text together
 * @param maxIssues parse issues kept; later ones are dropped
 */
public record ParserLimits(
        int maxBytes,
        int maxUnpackedBytes,
        int maxUnpackingRatio,
        int maxPages,
        int maxElements,
        int maxNesting,
        int maxCells,
        int maxBlocks,
        int maxText,
        int maxIssues) {

    private static final int MIB = 1024 * 1024;

    /**
     * Far above any real report. The largest of those the parser is measured by have 10,500 characters, 580 lines, 9
     * pages, 3,500 elements of a page or 6,900 of a DOCX, and unpack to 0.3 MB, 23 times their size; documents with
     * pictures are what needs 16 MiB.
     */
    public static final ParserLimits DEFAULT =
            new ParserLimits(16 * MIB, 64 * MIB, 200, 300, 500_000, 256, 200_000, 100_000, 4_000_000, 100);

    public ParserLimits {
        if (maxBytes < 1
                || maxUnpackedBytes < 1
                || maxUnpackingRatio < 1
                || maxPages < 1
                || maxElements < 1
                || maxNesting < 1
                || maxCells < 1
                || maxBlocks < 1
                || maxText < 1
                || maxIssues < 0) {
            throw new IllegalArgumentException("limits are above zero: " + this);
        }
    }

    /** These limits, but with no more bytes to unpack than the given number. */
    public ParserLimits unpackingAtMost(int bytes) {
        return new ParserLimits(
                maxBytes,
                Math.min(bytes, maxUnpackedBytes),
                maxUnpackingRatio,
                maxPages,
                maxElements,
                maxNesting,
                maxCells,
                maxBlocks,
                maxText,
                maxIssues);
    }
}
