/**
 * What a document is made of once its format is out of the way: lines of text and grids of cells, each with its place.
 */
@NullMarked
package io.gouji.parser.block;

import org.jspecify.annotations.NullMarked;
