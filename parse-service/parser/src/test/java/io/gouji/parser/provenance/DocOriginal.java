package io.gouji.parser.provenance;

import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.WordPlace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** Word 97: the paragraphs one after the other, tables, rows and cells counted by the marks that end them. */
final class DocOriginal implements Original {

    private static final char CELL_END = 0x07;

    /** The paragraphs of the body and of each cell. */
    private final Map<String, List<String>> paragraphs = new HashMap<>();

    private int table = -1;
    private int row;
    private int cell;

    DocOriginal(byte[] document) throws IOException {
        try (var word = new HWPFDocument(new ByteArrayInputStream(document))) {
            Range range = word.getRange();
            boolean inTable = false;
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isInTable() && !inTable) {
                    table++;
                    row = 0;
                    cell = 0;
                }
                inTable = paragraph.isInTable();
                add(paragraph);
            }
        }
    }

    private void add(Paragraph paragraph) {
        if (!paragraph.isInTable()) {
            list(new WordPlace("", -1, -1, -1, 0)).add(paragraph.text());
        } else if (paragraph.isTableRowEnd()) {
            row++;
            cell = 0;
        } else {
            list(new WordPlace("", table, row, cell, 0)).add(paragraph.text());
            cell += paragraph.text().indexOf(CELL_END) >= 0 ? 1 : 0;
        }
    }

    private List<String> list(WordPlace place) {
        String key = place.table() + "/" + place.row() + "/" + place.cell();
        return paragraphs.computeIfAbsent(key, unknown -> new ArrayList<>());
    }

    @Override
    public boolean holdsReading(SourceLocation at, String raw) {
        return at instanceof WordPlace place
                && Original.seen(String.join("", from(place))).equals(Original.seen(raw));
    }

    @Override
    public boolean holdsSentence(SourceLocation at, String sentence) {
        if (!(at instanceof WordPlace place)) {
            return false;
        }
        List<String> from = from(place);
        return !from.isEmpty()
                && Original.beginsIn(from.getFirst(), String.join("", from.subList(1, from.size())), sentence);
    }

    private List<String> from(WordPlace place) {
        List<String> all = list(place);
        return place.part().equals("WordDocument") && place.paragraph() < all.size()
                ? all.subList(place.paragraph(), all.size())
                : List.of();
    }
}
