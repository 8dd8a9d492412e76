package io.gouji.parser.table;

import io.gouji.contract.form.FormTable;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table out of a stream of cells that says where a cell ends but not where a row does: a label begins a row,
 * the values up to the next label are its values.
 */
final class CellStream {

    /** A label broken over cells is put together again out of at most this many characters. */
    private static final int LONGEST_PENDING = 80;

    private static final int SHORT_LABEL = 4;

    private final FormLabels labels;
    private final List<Printed> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Span> values = new ArrayList<>();
    private String pending = "";
    private String label = "";
    private @Nullable String current;
    private boolean broken;

    private CellStream(FormLabels labels) {
        this.labels = labels;
    }

    /**
     * Reads a table.
     *
     * @param cells the cells in printed order; null where the layout shows the end of a row
     */
    static List<DraftRow> read(FormLabels labels, List<@Nullable Span> cells) {
        if (labels.table().orientation() == FormTable.Orientation.SINGLE_ROW) {
            return SingleRowAssembler.assemble(labels, singles(cells));
        }
        var stream = new CellStream(labels);
        for (Span cell : cells) {
            stream.accept(cell);
        }
        stream.close();
        return stream.drafts();
    }

    private static List<PrintedRow> singles(List<@Nullable Span> cells) {
        var rows = new ArrayList<PrintedRow>();
        for (Span cell : cells) {
            if (cell != null) {
                boolean value = CellText.isValue(cell.text());
                rows.add(new PrintedRow(value ? "" : cell.text(), value ? List.of(cell) : List.of()));
            }
        }
        return rows;
    }

    private void accept(@Nullable Span cell) {
        if (cell == null) {
            broken = true;
        } else if (CellText.isValue(cell.text())) {
            if (current != null && !(cell.text().isEmpty() && broken)) {
                values.add(cell);
                pending = "";
            }
        } else {
            text(cell.text());
        }
    }

    private void text(String text) {
        String folded = Folding.fold(text);
        Optional<FormLabels.Match> match = labels.last(folded).filter(this::isCredible);
        if (match.isEmpty() && !pending.isEmpty()) {
            match = labels.last(pending + folded).filter(this::isCredible);
        }
        if (match.isPresent()) {
            close();
            current = match.get().code();
            label = text;
            pending = "";
            broken = false;
            return;
        }
        if (!values.isEmpty()) {
            close();
        }
        String joined = pending + folded;
        pending = joined.substring(Math.max(0, joined.length() - LONGEST_PENDING));
    }

    /** A short label without its number also heads a column, so it names a row only once rows have begun. */
    private boolean isCredible(FormLabels.Match match) {
        return match.end() - match.start() >= SHORT_LABEL || !labels.isWide() || !taken.isEmpty() || current != null;
    }

    private void close() {
        String code = current;
        if (code != null) {
            boolean first = taken.add(code);
            if (!values.isEmpty() || (first && !labels.variants().containsKey(code))) {
                rows.add(new Printed(
                        first ? code : null, label, labels.columns(code).size(), List.copyOf(values)));
            }
        }
        current = null;
        values.clear();
    }

    private List<DraftRow> drafts() {
        List<List<Span>> all = rows.stream().map(row -> row.values).toList();
        List<List<Span>> own = labels.isWide() ? RowNumbers.removed(all) : all;
        var window = new ColumnWindow();
        for (int i = 0; i < rows.size(); i++) {
            window.learn(own.get(i), rows.get(i).width);
        }
        var drafts = new ArrayList<DraftRow>();
        for (int i = 0; i < rows.size(); i++) {
            Printed row = rows.get(i);
            List<List<Span>> ways = window.fit(own.get(i), row.width);
            drafts.add(DraftRow.of(row.code, row.label, ways, ways.getFirst().size()));
        }
        return drafts;
    }

    /** A row with all the cells that stand behind its label. */
    private record Printed(@Nullable String code, String label, int width, List<Span> values) {}
}
