package io.gouji.parser.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text out of a page: a row is a line, values stand after, before or around a label that may be broken over lines. */
final class SpacedLines implements TableLayout {

    /** Delimiters that hold an empty cell: to take the text for words would move the values behind it. */
    private static final Pattern EMPTY_CELL = Pattern.compile("\\t *+\\t|\\| *+\\|");

    /** Fewer figures in front of a text number it; they are no row of values. */
    private static final int MIN_LEADING = 3;

    @Override
    public String name() {
        return "SPACED_LINES";
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        if ((region.contains('\t') || region.contains('|'))
                && EMPTY_CELL.matcher(region.text()).find()) {
            return Optional.empty();
        }
        var rows = new ArrayList<PrintedRow>();
        for (Region line : region.lines()) {
            if (!CellText.isPageNumber(line.text())) {
                rows.addAll(splitAll(line, labels));
            }
        }
        List<DraftRow> drafts = Lines.assemble(labels, rows);
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Draft(name(), labels, drafts, region.document().place(region.from(), region.to())));
    }

    private static List<PrintedRow> splitAll(Region line, FormLabels labels) {
        List<Span> words = labels.isWide() ? List.of() : words(line);
        return CellRow.starts(words, labels).size() > 1 ? CellRow.splitAll(words, labels) : List.of(split(line));
    }

    /** Takes a line apart into its label and the values at its end, or at its start. */
    static PrintedRow split(Region line) {
        Span whole = line.document().span(line.from(), line.to());
        List<Span> words = words(line);
        if (words.size() == 2 && CellText.isFigure(whole.text())) {
            return new PrintedRow("", List.of(whole));
        }
        int first = words.size();
        while (first > 0 && CellText.isFigure(words.get(first - 1).text())) {
            first--;
        }
        if (first < words.size()) {
            return new PrintedRow(CellRow.label(words.subList(0, first)), words.subList(first, words.size()));
        }
        int last = 0;
        while (last < words.size() && CellText.isFigure(words.get(last).text())) {
            last++;
        }
        return last < MIN_LEADING
                ? new PrintedRow(CellRow.label(words), List.of())
                : new PrintedRow(CellRow.label(words.subList(last, words.size())), words.subList(0, last));
    }

    static List<Span> words(Region line) {
        var words = new ArrayList<Span>();
        String text = line.document().text();
        int start = line.from();
        for (int i = line.from(); i <= line.to(); i++) {
            if (i == line.to() || DocumentText.isSpace(text.charAt(i))) {
                if (i > start) {
                    words.add(line.document().span(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
