package io.gouji.parser.table;

import io.gouji.contract.report.SourceLocation;

/**
 * A piece of printed text with its place.
 *
 * @param text the text, trimmed
 * @param at where it stands
 * @param end where it ends in the text of the document; 0 in a grid
 */
record Span(String text, SourceLocation at, int end) {}
