package io.gouji.parser;

/**
 * How much of a document is read before it is rejected as too large.
 *
 * @param maxBytes bytes of the document
 * @param maxCells cells of all its tables together
 * @param maxNesting depth of elements or of tables within tables
 * @param maxIssues parse issues kept; later ones are dropped
 * @param maxPages pages of a document that has pages
 */
public record ParserLimits(int maxBytes, int maxCells, int maxNesting, int maxIssues, int maxPages) {

    private static final int MIB = 1024 * 1024;
    private static final int MAX_PAGES = 300;

    /** Far above any real report: 16 MiB, 200,000 cells, nesting of 256, 100 issues, 300 pages. */
    public static final ParserLimits DEFAULT = new ParserLimits(16 * MIB, 200_000, 256, 100, MAX_PAGES);

    /** Limits with the default number of pages. */
    public ParserLimits(int maxBytes, int maxCells, int maxNesting, int maxIssues) {
        this(maxBytes, maxCells, maxNesting, maxIssues, MAX_PAGES);
    }
}
