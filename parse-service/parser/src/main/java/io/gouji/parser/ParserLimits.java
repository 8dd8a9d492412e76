package io.gouji.parser;

/**
 * How much of a document is read before it is rejected as too large.
 *
 * @param maxBytes bytes of the document
 * @param maxCells cells of all its tables together
 * @param maxNesting depth of elements or of tables within tables
 * @param maxIssues parse issues kept; later ones are dropped
 */
public record ParserLimits(int maxBytes, int maxCells, int maxNesting, int maxIssues) {

    private static final int MIB = 1024 * 1024;

    /** Far above any real report: 16 MiB, 200,000 cells, nesting of 256, 100 issues. */
    public static final ParserLimits DEFAULT = new ParserLimits(16 * MIB, 200_000, 256, 100);
}
