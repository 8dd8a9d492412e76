package io.gouji.parser.table;

import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormTable;
import io.gouji.parser.text.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Rows run together on one line; figures run together as well are split in every way the form allows. */
final class GluedCells implements TableLayout {

    /** Readings passed over are listed up to this many, more than a row of small figures has. */
    private static final int MAX_OTHERS = 120;

    /** Readings of a row whose values are there and cannot be told. */
    private static final List<List<Span>> UNTOLD = List.of(List.of());

    private static final String CLOSING = "）)”’\"'』」：:】〕]";

    private final boolean splits;

    /**
     * Makes the layout.
     *
     * @param splits whether figures are run together too; else spaces part them and only rows have no borders
     */
    GluedCells(boolean splits) {
        this.splits = splits;
    }

    @Override
    public String name() {
        return splits ? "GLUED" : "RUNNING";
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        if (!splits && region.lines().size() * 2 > labels.order().size()) {
            return Optional.empty();
        }
        List<DraftRow> rows = labels.table().orientation() == FormTable.Orientation.SINGLE_ROW
                ? singleRow(region, labels)
                : rows(region, labels);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(name(), labels, rows, region.document().place(region.from(), region.to())));
    }

    private List<DraftRow> rows(Region region, FormLabels labels) {
        FoldedText folded = region.document().folded();
        int end = folded.at(region.to());
        var rows = new ArrayList<DraftRow>();
        Set<String> taken = new HashSet<>();
        int glued = 0;
        Optional<FormLabels.Match> match = labels.first(folded.text(), folded.at(region.from()), end);
        while (match.isPresent()) {
            FormLabels.Match label = match.get();
            match = labels.first(folded.text(), label.end(), end);
            String code = label.code();
            int from = behind(region, label.end());
            int to = match.map(next -> folded.origin(next.start())).orElse(region.to());
            String text = region.document().text();
            int runs = code == null || taken.contains(code) ? 0 : figures(region, from, to);
            if (code == null || runs == 0) {
                continue;
            }
            String printed = text.substring(folded.origin(label.start()), folded.originEnd(label.end()));
            DraftRow row = row(region, labels, code, printed, from, to);
            if (!row.readings().isEmpty()) {
                taken.add(code);
                rows.add(row);
                glued += runs == 1 && !isOnLineOfItsOwn(text, from) ? 1 : 0;
            }
        }
        if (splits) {
            return glued * 2 < rows.size() ? List.of() : rows;
        }
        return labels.isWide() ? unnumbered(rows) : rows;
    }

    private static List<DraftRow> unnumbered(List<DraftRow> rows) {
        List<List<Span>> values = RowNumbers.removed(
                rows.stream().map(row -> row.readings().getFirst()).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> DraftRow.of(rows.get(i).code(), rows.get(i).label(), values.get(i)))
                .toList();
    }

    /** Whether a line ends between a label and its figures, as it does where every cell stands on a line of its own. */
    private static boolean isOnLineOfItsOwn(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && DocumentText.isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\n';
    }

    private int figures(Region region, int from, int to) {
        return splits
                ? FigureText.runs(region.document().text(), from, to).size()
                : parted(region, from, to).size();
    }

    /** Where the values after a label begin: a bracket or quotation mark may close the label. */
    private static int behind(Region region, int label) {
        String text = region.document().text();
        int at = region.document().folded().originEnd(label);
        while (at < region.to() && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private DraftRow row(Region region, FormLabels labels, String code, String printed, int from, int to) {
        List<FormColumn> columns = labels.columns(code);
        if (!splits) {
            return DraftRow.of(code, printed, parted(region, from, to));
        }
        int block = labels.table().identities().rowSums().isEmpty() ? 0 : columns.size();
        boolean decimals = columns.getLast().code().equals("amount");
        IntPredicate signed = column -> columns.get(column).code().equals("change");
        var shape = new Splitter.Shape(columns.size(), block, signed, decimals);
        return Ways.of(region.document(), from, to, shape)
                .map(ways -> new DraftRow(code, printed, ways.left, ways.others, columns.size()))
                .orElseGet(() -> DraftRow.of(code, printed, UNTOLD, columns.size()));
    }

    /** The figures parted by spaces from a place on, up to the first word that is none. */
    private static List<Span> parted(Region region, int from, int to) {
        var figures = new ArrayList<Span>();
        for (Span word : SpacedLines.words(new Region(region.table(), region.document(), from, to))) {
            if (!CellText.isFigure(word.text())) {
                break;
            }
            figures.add(word);
        }
        return figures;
    }

    /**
     * Ways to split figures.
     *
     * @param left the ways that break the fewest sums
     * @param others ways that may break more
     */
    private record Ways(List<List<Span>> left, List<List<Span>> others) {

        /** The ways; empty when there are too many to tell anything by. */
        static Optional<Ways> of(DocumentText document, int from, int to, Splitter.Shape shape) {
            FigureText text = FigureText.of(document, from, to);
            return Splitter.best(text, shape)
                    .map(ways ->
                            new Ways(ways, shape.block() == 0 ? List.of() : Splitter.some(text, shape, MAX_OTHERS)));
        }
    }

    private List<DraftRow> singleRow(Region region, FormLabels labels) {
        String text = region.document().text();
        if (!splits) {
            List<DraftRow> apart = ApartGroups.assemble(labels, singles(region));
            return apart.isEmpty() ? SingleRowAssembler.distribute(labels, lastFigures(region)) : apart;
        }
        int start = region.to();
        while (start > region.from() && isFigure(text.charAt(start - 1))) {
            start--;
        }
        int width = labels.table().blocks().getFirst().columns().size();
        int total = width * (int) labels.table().rows().count();
        boolean cut = start > region.from() && !Character.isLetter(text.charAt(start - 1));
        boolean lines = text.substring(start, region.to()).strip().indexOf('\n') >= 0;
        if (cut || lines || FigureText.runs(text, start, region.to()).size() > total / 2) {
            return List.of();
        }
        var shape = new Splitter.Shape(total, width, column -> false, false);
        return Ways.of(region.document(), start, region.to(), shape)
                .map(ways -> perBlock(labels, ways.left, ways.others, width))
                .orElseGet(() -> labels.table()
                        .rows()
                        .map(row -> DraftRow.of(row.code(), row.label(), UNTOLD, width))
                        .toList());
    }

    private static List<PrintedRow> singles(Region region) {
        return SpacedLines.words(region).stream()
                .map(word -> CellText.isFigure(word.text())
                        ? new PrintedRow("", List.of(word))
                        : new PrintedRow(word.text(), List.of()))
                .toList();
    }

    private static List<Span> lastFigures(Region region) {
        List<Span> words = SpacedLines.words(region);
        int first = words.size();
        while (first > 0 && CellText.isFigure(words.get(first - 1).text())) {
            first--;
        }
        return words.subList(first, words.size());
    }

    private static List<DraftRow> perBlock(FormLabels labels, List<List<Span>> ways, List<List<Span>> all, int width) {
        var rows = new ArrayList<DraftRow>();
        if (ways.isEmpty()) {
            return rows;
        }
        int[] from = {0};
        labels.table().rows().forEach(row -> {
            List<List<Span>> own = block(ways, from[0], width);
            List<List<Span>> others = block(all, from[0], width);
            rows.add(new DraftRow(row.code(), row.label(), own, others, width));
            from[0] += width;
        });
        return rows;
    }

    private static List<List<Span>> block(List<List<Span>> ways, int from, int width) {
        return ways.stream()
                .map(way -> way.subList(from, from + width))
                .distinct()
                .toList();
    }

    private static boolean isFigure(char c) {
        return Character.isDigit(c) || DocumentText.isSpace(c);
    }
}
