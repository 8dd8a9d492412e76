package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import java.math.BigDecimal;
import java.util.List;

/**
 * A total and the items the sentence breaks it down into, all in one measure word and all exact.
 *
 * @param total the total
 * @param items the items, in printed order, each with the words before it
 * @param kind how the sentence introduces them
 * @param passage the sentence that holds the items
 */
public record ItemList(BigDecimal total, List<Item> items, Kind kind, Passage passage) {

    /** How strongly the wording says that the items are all there is. */
    public enum Kind {
        /** Says so: brackets without 其中, 分别为, a colon, or a remainder 其他. */
        CLOSED,
        /** 其中, 包括, 含: the parts may be a selection. */
        SELECTION,
        /** The items simply follow the total. */
        PLAIN
    }

    /**
     * One item.
     *
     * @param noun the words before the number
     * @param value the number
     * @param unit the measure word
     */
    public record Item(String noun, BigDecimal value, String unit) {}

    public ItemList {
        items = List.copyOf(items);
    }

    /** What the items add up to. */
    public BigDecimal sum() {
        return items.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
