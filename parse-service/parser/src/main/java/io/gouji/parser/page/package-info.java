/**
 * What glyphs and ruled lines on pages of fixed layout say together: lines of text, and tables that may go on overleaf.
 */
@NullMarked
package io.gouji.parser.page;

import org.jspecify.annotations.NullMarked;
