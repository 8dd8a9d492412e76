/**
 * From blocks to the tables of the form: where each table stands, how it is laid out, which value belongs to which
 * cell.
 */
@NullMarked
package io.gouji.parser.table;

import org.jspecify.annotations.NullMarked;
