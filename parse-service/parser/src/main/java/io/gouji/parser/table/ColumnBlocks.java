package io.gouji.parser.table;

import io.gouji.contract.form.FormTable;
import io.gouji.parser.table.BlockPlacement.Direction;
import io.gouji.parser.table.BlockPlacement.Placed;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Text of a page read box by box: the labels of many rows, then their values column after column or row after row. */
final class ColumnBlocks implements TableLayout {

    private static final String DOWN = "COLUMN_BLOCKS";
    private static final String ALONG = "ROW_BLOCKS";
    private static final String EITHER = "BLOCKS";

    private static final int LONGEST_PENDING = 80;
    private static final int SHORT_LABEL = 4;

    @Override
    public String name() {
        return EITHER;
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
        if (!blocks.regular || blocks.placed.isEmpty()) {
            return Optional.empty();
        }
        Direction direction = direction(blocks.placed);
        List<DraftRow> rows = blocks.placed.stream()
                .flatMap(placed -> placed.rows(direction).stream())
                .toList();
        return Optional.of(
                new Draft(name(direction), labels, rows, region.document().place(region.from(), region.to())));
    }

    private static String name(Direction direction) {
        return switch (direction) {
            case DOWN -> DOWN;
            case ALONG -> ALONG;
            case EITHER -> EITHER;
        };
    }

    /** The way that more blocks run; converters do not change it within a document. */
    private static Direction direction(List<Placed> placed) {
        long down = placed.stream()
                .filter(block -> block.direction() == Direction.DOWN)
                .count();
        long along = placed.stream()
                .filter(block -> block.direction() == Direction.ALONG)
                .count();
        return down == along ? Direction.EITHER : along > down ? Direction.ALONG : Direction.DOWN;
    }

    /**
     * A table of which nothing tells the way its values run, read the way another table of the document does; as it was
     * where that is not laid out in blocks.
     */
    static Draft like(Draft other, Draft undecided) {
        boolean told = other.layout().equals(DOWN) || other.layout().equals(ALONG);
        if (!told || !undecided.layout().equals(EITHER)) {
            return undecided;
        }
        Direction direction = other.layout().equals(ALONG) ? Direction.ALONG : Direction.DOWN;
        return new Draft(
                other.layout(),
                undecided.labels(),
                new Placed(Direction.EITHER, undecided.rows()).rows(direction),
                undecided.at());
    }

    /** Collects labels until values come, and values until labels come. */
    private static final class Collector {

        private final FormLabels labels;
        private final List<Placed> placed = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private final Map<String, String> printed = new LinkedHashMap<>();
        private final List<Span> values = new ArrayList<>();
        private String pending = "";
        private boolean regular = true;

        Collector(FormLabels labels) {
            this.labels = labels;
        }

        void accept(Span cell) {
            if (CellText.isFigure(cell.text())) {
                if (!printed.isEmpty()) {
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
            boolean heading = printed.isEmpty()
                    && placed.isEmpty()
                    && match.get().end() - match.get().start() < SHORT_LABEL;
            if (code != null && !taken.contains(code) && !(heading && labels.isWide())) {
                printed.putIfAbsent(code, cell.text());
            }
        }

        void close() {
            Optional<List<Placed>> rows = BlockPlacement.place(labels, printed, taken, values);
            if (rows.isEmpty()) {
                regular &= values.isEmpty();
            } else {
                placed.addAll(rows.get());
                rows.get().forEach(block -> block.rows().forEach(row -> taken.add(row.code())));
            }
            printed.clear();
            values.clear();
        }
    }
}
