package io.gouji.parser.table;

import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormRow;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a table whose rows the form prints side by side when an office printed them otherwise: one below the other, or
 * turned so that every column, or every figure, has a row of its own. The words in front of the figures must say so.
 */
final class ApartGroups {

    private final FormLabels labels;
    private final List<FormRow> rows;
    private final List<FormColumn> columns;
    private final List<Run> runs = new ArrayList<>();

    private ApartGroups(FormLabels labels) {
        this.labels = labels;
        this.rows = labels.table().rows().toList();
        this.columns = labels.table().blocks().getFirst().columns();
    }

    /** The rows; none when the table is not printed in such a way. */
    static List<DraftRow> assemble(FormLabels labels, List<PrintedRow> printed) {
        List<DraftRow> filled = new ApartGroups(labels).read(printed, false);
        return filled.isEmpty() ? new ApartGroups(labels).read(printed, true) : filled;
    }

    private List<DraftRow> read(List<PrintedRow> printed, boolean blanks) {
        collect(printed, blanks);
        int width = columns.size();
        if (isShape(rows.size(), width) && namesRows()) {
            return drafts((row, column) -> runs.get(row).values.get(column));
        }
        if (isShape(width, rows.size()) && namesColumns()) {
            return drafts((row, column) -> runs.get(column).values.get(row));
        }
        if (isShape(rows.size() * width, 1) && namesColumns()) {
            return drafts((row, column) -> runs.get(row * width + column).values.getFirst());
        }
        return isInParts() ? drafts((row, column) -> figures().get(row * width + column)) : List.of();
    }

    private List<Span> figures() {
        return runs.stream().flatMap(run -> run.values.stream()).toList();
    }

    /** Whether the figures of several rows stand side by side, in as many lines as it takes to hold all of them. */
    private boolean isInParts() {
        int row = 0;
        for (Run run : runs) {
            int held = run.values.size() / columns.size();
            boolean whole = held > 0 && run.values.size() % columns.size() == 0 && row + held <= rows.size();
            if (!whole || (row > 0 && !names(run, row + held - 1))) {
                return false;
            }
            row += held;
        }
        return row == rows.size() && runs.size() > 1;
    }

    /**
     * Figures with no words between them belong together.
     *
     * @param blanks whether empty cells without any figure do as well
     */
    private void collect(List<PrintedRow> printed, boolean blanks) {
        var words = new StringBuilder();
        var values = new ArrayList<Span>();
        for (PrintedRow row : printed) {
            boolean labelled = !row.label().isEmpty();
            if (labelled && !values.isEmpty()) {
                close(words, values, blanks);
            }
            words.append(Folding.fold(row.label()));
            if (labelled || blanks || !values.isEmpty() || row.hasFigures()) {
                values.addAll(row.values());
            }
        }
        close(words, values, blanks);
    }

    private void close(StringBuilder words, List<Span> values, boolean blanks) {
        if ((blanks && !values.isEmpty())
                || values.stream().anyMatch(value -> !value.text().isEmpty())) {
            runs.add(new Run(words.toString(), List.copyOf(values)));
            words.setLength(0);
        }
        values.clear();
    }

    private boolean isShape(int count, int width) {
        if (runs.size() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            List<List<Span>> ways = new ColumnWindow().fit(runs.get(i).values, width);
            if (ways.size() != 1 || ways.getFirst().size() != width) {
                return false;
            }
            runs.set(i, new Run(runs.get(i).words, ways.getFirst()));
        }
        return true;
    }

    /** Whether the words in front of all runs but the first name the row the run would be. */
    private boolean namesRows() {
        return IntStream.range(1, rows.size()).allMatch(row -> names(runs.get(row), row));
    }

    /** Whether the words in front of a run end in the name of a row. */
    private boolean names(Run run, int row) {
        return labels.last(run.words).stream()
                .anyMatch(match -> rows.get(row).code().equals(match.code()));
    }

    /** Whether the words in front of every run end in the column it would be, over and over. */
    private boolean namesColumns() {
        return IntStream.range(0, runs.size())
                .allMatch(run -> runs.get(run)
                        .words
                        .endsWith(Folding.fold(columns.get(run % columns.size()).label())));
    }

    private List<DraftRow> drafts(Placement placement) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> DraftRow.of(
                        rows.get(row).code(),
                        rows.get(row).label(),
                        IntStream.range(0, columns.size())
                                .mapToObj(column -> placement.at(row, column))
                                .toList()))
                .toList();
    }

    /** Figures and the folded words in front of them. */
    private record Run(String words, List<Span> values) {}

    /** Where the value of a row and a column stands. */
    private interface Placement {
        Span at(int row, int column);
    }
}
