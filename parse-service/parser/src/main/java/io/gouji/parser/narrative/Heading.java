package io.gouji.parser.narrative;

/**
 * A place that may be the heading of a part.
 *
 * @param row index of the row it stands in
 * @param from column of its first character
 * @param titleFrom column of its title
 * @param titleTo column behind its title
 * @param to column behind the heading, its punctuation included
 * @param ordinal the official part, or {@link PartTitle#APPENDIX}
 * @param score how sure it is
 */
record Heading(int row, int from, int titleFrom, int titleTo, int to, int ordinal, int score) {}
