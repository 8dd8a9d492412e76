package io.gouji.contract.report;

/**
 * One sentence of the narrative.
 *
 * @param text the sentence with line breaks of the layout removed
 * @param at where it begins; for text, the place of all of it
 */
public record Sentence(String text, SourceLocation at) {}
