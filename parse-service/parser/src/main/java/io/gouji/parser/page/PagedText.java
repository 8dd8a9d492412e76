package io.gouji.parser.page;

import io.gouji.parser.block.Block;
import java.util.List;

/**
 * What the pages of a document of fixed layout say.
 *
 * @param blocks its lines and ruled tables in reading order
 * @param letters how many letters and ideographs are printed on the pages
 * @param unmapped how many glyphs are printed of which the document does not tell what they say
 * @param pictures how many pictures are drawn
 * @param pictured numbers of the pages that are pictures without text
 */
public record PagedText(List<Block> blocks, int letters, int unmapped, int pictures, List<Integer> pictured) {

    public PagedText {
        blocks = List.copyOf(blocks);
        pictured = List.copyOf(pictured);
    }
}
