/** The statutory form as data: its editions, tables, rows and columns, and the address of every cell. */
@NullMarked
package io.gouji.contract.form;

import org.jspecify.annotations.NullMarked;
