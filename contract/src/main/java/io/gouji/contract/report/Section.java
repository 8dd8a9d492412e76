package io.gouji.contract.report;

import java.util.List;

/**
 * One of the six parts of the report.
 *
 * @param ordinal which official part it is, 1 to 6
 * @param number the number as printed, for example {@code 一、}; empty when the heading lost it
 * @param title the title as printed, without its number; empty when the heading is missing and the part is told by its
 *     table or by what it says
 * @param text the narrative of the part, tables left out, one paragraph a line
 * @param items the numbered items of the part, in printed order
 * @param sentences the sentences of {@code text}, in printed order
 * @param at where the heading stands; where the part begins when it has none
 */
public record Section(
        int ordinal,
        String number,
        String title,
        String text,
        List<Item> items,
        List<Sentence> sentences,
        SourceLocation at) {

    public Section {
        items = List.copyOf(items);
        sentences = List.copyOf(sentences);
    }

    /**
     * A numbered item of a part, for example {@code （一）主动公开}.
     *
     * @param number the number as printed
     * @param title the item's heading, without its number
     * @param text the item's narrative, one paragraph a line
     * @param at where the item begins
     */
    public record Item(String number, String title, String text, SourceLocation at) {}
}
