package io.gouji.parser.table;

import io.gouji.contract.form.FormTable;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Text of a page read box by box: the labels of many rows, then their values column after column. */
final class ColumnBlocks implements TableLayout {

    private static final int LONGEST_PENDING = 80;

    @Override
    public String name() {
        return "COLUMN_BLOCKS";
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        if (labels.table().orientation() == FormTable.Orientation.SINGLE_ROW) {
            return Optional.empty();
        }
        var blocks = new Collector(labels);
        for (Region line : region.lines()) {
            Span cell = region.document().span(line.from(), line.to());
            if (!cell.text().isEmpty() && !CellText.isPageNumber(cell.text())) {
                blocks.accept(cell);
            }
        }
        blocks.close();
        return blocks.regular && !blocks.rows.isEmpty()
                ? Optional.of(
                        new Draft(name(), labels, blocks.rows, region.document().place(region.from(), region.to())))
                : Optional.empty();
    }

    /** Collects labels until values come, and values until labels come. */
    private static final class Collector {

        private final FormLabels labels;
        private final List<DraftRow> rows = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<String> printed = new ArrayList<>();
        private final List<Span> values = new ArrayList<>();
        private String pending = "";
        private boolean regular = true;

        Collector(FormLabels labels) {
            this.labels = labels;
        }

        void accept(Span cell) {
            if (CellText.isFigure(cell.text())) {
                if (!codes.isEmpty()) {
                    values.add(cell);
                }
                return;
            }
            if (!values.isEmpty()) {
                close();
            }
            String folded = Folding.fold(cell.text());
            Optional<FormLabels.Match> match = labels.last(folded).or(() -> labels.last(pending + folded));
            if (match.isEmpty()) {
                String joined = pending + folded;
                pending = joined.substring(Math.max(0, joined.length() - LONGEST_PENDING));
                return;
            }
            pending = "";
            String code = match.get().code();
            boolean heading = codes.isEmpty()
                    && rows.isEmpty()
                    && match.get().end() - match.get().start() < 4;
            if (code != null && !codes.contains(code) && !(heading && labels.isWide())) {
                codes.add(code);
                printed.add(cell.text());
            }
        }

        void close() {
            int width = codes.isEmpty() ? 0 : labels.columns(codes.getFirst()).size();
            boolean even = codes.stream().allMatch(code -> labels.columns(code).size() == width);
            if (!even || values.size() != codes.size() * width) {
                regular &= values.isEmpty();
            } else {
                columns(width);
            }
            codes.clear();
            printed.clear();
            values.clear();
        }

        /**
         * Boxes side by side are read in no certain order, so the column of totals may come early. Of the orders that
         * differ in that alone, the one that keeps the most row sums is taken.
         */
        private void columns(int width) {
            int total = width - 1;
            long most = holding(total, width);
            for (int candidate = width - 2; candidate >= 0; candidate--) {
                long holding = holding(candidate, width);
                if (holding > most) {
                    most = holding;
                    total = candidate;
                }
            }
            for (int row = 0; row < codes.size(); row++) {
                List<List<Span>> others = total == width - 1 ? List.of() : List.of(values(row, width - 1, width));
                List<Span> own = values(row, total, width);
                rows.add(new DraftRow(codes.get(row), printed.get(row), List.of(own), others, width));
            }
        }

        private long holding(int total, int width) {
            return IntStream.range(0, codes.size())
                    .filter(row -> Sums.holds(labels.table(), values(row, total, width)))
                    .count();
        }

        /** The values of a row when the totals are the column {@code total} of those printed. */
        private List<Span> values(int row, int total, int width) {
            var own = new ArrayList<Span>();
            for (int column = 0; column < width; column++) {
                if (column != total) {
                    own.add(values.get(column * codes.size() + row));
                }
            }
            own.add(values.get(total * codes.size() + row));
            return own;
        }
    }
}
