/** What {@code gouji bench} measures: how fast documents are read and reports audited. */
@NullMarked
package io.gouji.cli.bench;

import org.jspecify.annotations.NullMarked;
