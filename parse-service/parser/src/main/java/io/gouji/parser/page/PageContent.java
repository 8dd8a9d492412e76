package io.gouji.parser.page;

import java.util.List;

/**
 * What one page shows.
 *
 * @param number number of the page, from 1
 * @param width its width in points
 * @param height its height in points
 * @param glyphs its characters in the order they are printed
 * @param rules its straight lines
 */
public record PageContent(int number, float width, float height, List<Glyph> glyphs, List<Rule> rules) {

    public PageContent {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /** How many of its characters are letters or ideographs. */
    public int letters() {
        return (int) glyphs.stream()
                .filter(glyph -> Character.isLetter(glyph.text().codePointAt(0)))
                .count();
    }
}
