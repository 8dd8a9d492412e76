package io.gouji.parser.table;

import io.gouji.contract.form.FormBlock;
import io.gouji.contract.form.FormRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the values of a table that prints all its rows side by side: the longest run of values under its headings. */
final class SingleRowAssembler {

    private SingleRowAssembler() {}

    static List<DraftRow> assemble(FormLabels labels, List<PrintedRow> rows) {
        List<DraftRow> apart = ApartGroups.assemble(labels, rows);
        return apart.isEmpty() ? distribute(labels, longestRun(rows)) : apart;
    }

    private static List<Span> longestRun(List<PrintedRow> rows) {
        List<Span> best = List.of();
        var run = new ArrayList<Span>();
        for (PrintedRow row : rows) {
            boolean filler = row.values().size() > 1 && !row.hasFigures();
            if (!row.label().isEmpty()) {
                run.clear();
            } else if (!filler) {
                run.addAll(row.values());
            }
            if (run.size() >= best.size() && run.stream().anyMatch(SingleRowAssembler::isNumber)) {
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
        List<List<Span>> ways = new ColumnWindow().fit(printed, total);
        if (ways.getFirst().size() < width) {
            return List.of();
        }
        return distribute(block, keepingSums(labels, ways, width), total);
    }

    private static List<DraftRow> distribute(FormBlock block, List<List<Span>> ways, int total) {
        int width = block.columns().size();
        int size = ways.getFirst().size();
        var drafts = new ArrayList<DraftRow>();
        int from = 0;
        for (FormRow row : block.rows()) {
            boolean last = drafts.size() == block.rows().size() - 1;
            int to = last ? size : Math.min(size, from + width);
            List<List<Span>> own = size == total ? part(ways, from, to) : List.of(List.of());
            drafts.add(DraftRow.of(row.code(), row.label(), own, to - from));
            from = to;
        }
        return drafts;
    }

    /** Of ways to place the values, those that keep the sums of every block; all where none does. */
    private static List<List<Span>> keepingSums(FormLabels labels, List<List<Span>> ways, int width) {
        List<List<Span>> keeping = ways.size() == 1
                ? List.of()
                : ways.stream()
                        .filter(way -> IntStream.range(0, way.size() / width)
                                .allMatch(block ->
                                        Sums.holds(labels.table(), way.subList(block * width, (block + 1) * width))))
                        .toList();
        return keeping.isEmpty() ? ways : keeping;
    }

    private static List<List<Span>> part(List<List<Span>> ways, int from, int to) {
        return ways.stream().map(way -> way.subList(from, to)).distinct().toList();
    }

    private static boolean isNumber(Span span) {
        return span.text().chars().anyMatch(Character::isDigit);
    }
}
