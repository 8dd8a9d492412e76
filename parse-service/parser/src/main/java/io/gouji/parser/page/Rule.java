package io.gouji.parser.page;

/**
 * A straight line drawn along or down a page. Lengths are points, from the left and the top of the page.
 *
 * @param horizontal whether it runs along the page
 * @param at its distance from the top if it is horizontal, from the left if it is not
 * @param from where it begins in its own direction
 * @param to where it ends
 */
public record Rule(boolean horizontal, float at, float from, float to) {

    /** Whether it meets one of the other direction, give or take some points. */
    boolean meets(Rule other, float slack) {
        return other.at >= from - slack && other.at <= to + slack && at >= other.from - slack && at <= other.to + slack;
    }
}
