package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a document's text in which a table stands.
 *
 * @param table code of the table
 * @param document the document's text
 * @param from where the part begins
 * @param to where it ends
 */
record Region(String table, DocumentText document, int from, int to) {

    String text() {
        return document.text().substring(from, to);
    }

    /** The lines of the part, as regions of their own, empty ones too. */
    List<Region> lines() {
        var lines = new ArrayList<Region>();
        int start = from;
        while (start < to) {
            int end = document.text().indexOf('\n', start);
            end = end < 0 || end > to ? to : end;
            lines.add(new Region(table, document, start, end));
            start = end + 1;
        }
        return lines;
    }

    boolean contains(char c) {
        int found = document.text().indexOf(c, from);
        return found >= 0 && found < to;
    }
}
