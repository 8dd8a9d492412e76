package io.gouji.parser.table;

import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormRow;
import java.util.ArrayList;
import java.util.List;

/** Finds the values of a table that prints all its rows side by side: the longest run of values under its headings. */
final class SingleRowAssembler {

    private SingleRowAssembler() {}

    static List<DraftRow> assemble(FormLabels labels, List<PrintedRow> rows) {
        return distribute(labels, longestRun(rows));
    }

    private static List<Span> longestRun(List<PrintedRow> rows) {
        List<Span> best = List.of();
        var run = new ArrayList<Span>();
        for (PrintedRow row : rows) {
            if (row.label().isEmpty()) {
                run.addAll(row.values());
            } else {
                run.clear();
            }
            if (run.size() >= best.size() && !run.isEmpty()) {
                best = List.copyOf(run);
            }
        }
        return best;
    }

    /** Hands the values out block by block; what is too much or too little shows in the last. */
    static List<DraftRow> distribute(FormLabels labels, List<Span> printed) {
        FormBlock block = labels.table().blocks().getFirst();
        int width = block.columns().size();
        int total = width * block.rows().size();
        List<Span> values = new ColumnWindow().fit(printed, total);
        if (values.size() < width) {
            return List.of();
        }
        var drafts = new ArrayList<DraftRow>();
        int from = 0;
        for (FormRow row : block.rows()) {
            boolean last = drafts.size() == block.rows().size() - 1;
            int to = last ? values.size() : Math.min(values.size(), from + width);
            List<Span> own = values.subList(from, to);
            drafts.add(
                    values.size() == total
                            ? DraftRow.of(row.code(), row.label(), own)
                            : new DraftRow(row.code(), row.label(), List.of(List.of()), List.of(), own.size()));
            from = to;
        }
        return drafts;
    }
}
