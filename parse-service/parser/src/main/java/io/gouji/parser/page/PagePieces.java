package io.gouji.parser.page;

import java.util.List;

/**
 * A page as its pieces.
 *
 * @param number number of the page, from 1
 * @param height its height in points
 * @param pieces its pieces from top to bottom
 */
record PagePieces(int number, float height, List<PagePiece> pieces) {}
