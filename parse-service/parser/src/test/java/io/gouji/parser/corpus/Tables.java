package io.gouji.parser.corpus;

import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.format.FormatResult;
import io.gouji.parser.format.Formats;
import io.gouji.parser.table.TableReader;
import io.gouji.parser.table.TablesRead;

/** Reads the tables of a document without its narrative. */
final class Tables {

    private Tables() {}

    static TablesRead of(byte[] document) {
        FormatResult result =
                Formats.of(document).orElseThrow().read(document, DocumentHints.NONE, ParserLimits.DEFAULT);
        if (result instanceof FormatResult.Blocks(String mediaType, var blocks)) {
            return new TableReader().read(blocks);
        }
        throw new AssertionError("not read: " + result);
    }
}
