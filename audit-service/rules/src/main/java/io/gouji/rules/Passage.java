package io.gouji.rules;

import io.gouji.contract.report.Sentence;

/**
 * One sentence of the narrative and the part of the report it stands in.
 *
 * @param part ordinal of the part, 1 to 6; 0 for the preamble
 * @param sentence the sentence, rejoined where the document breaks it at a semicolon
 */
public record Passage(int part, Sentence sentence) {

    /** The sentence as printed. */
    public String text() {
        return sentence.text();
    }
}
