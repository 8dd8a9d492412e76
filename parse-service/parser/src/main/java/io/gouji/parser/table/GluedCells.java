package io.gouji.parser.table;

import io.gouji.contract.form.FormColumn;
import io.gouji.contract.form.FormTable;
import io.gouji.parser.text.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cells run together without anything between them; figures are split in every way the form allows. */
final class GluedCells implements TableLayout {

    private static final String CLOSING = "）)”’\"'』」：:】〕]";

    @Override
    public String name() {
        return "GLUED";
    }

    @Override
    public Optional<Draft> read(Region region, FormLabels labels) {
        List<DraftRow> rows = labels.table().orientation() == FormTable.Orientation.SINGLE_ROW
                ? singleRow(region, labels)
                : rows(region, labels);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(name(), labels, rows, region.document().place(region.from(), region.to())));
    }

    private static List<DraftRow> rows(Region region, FormLabels labels) {
        FoldedText folded = region.document().folded();
        int end = folded.at(region.to());
        var rows = new ArrayList<DraftRow>();
        Set<String> taken = new HashSet<>();
        Optional<FormLabels.Match> match = labels.first(folded.text(), folded.at(region.from()), end);
        while (match.isPresent()) {
            FormLabels.Match label = match.get();
            match = labels.first(folded.text(), label.end(), end);
            String code = label.code();
            if (code != null && !taken.contains(code)) {
                int to = match.map(next -> folded.origin(next.start())).orElse(region.to());
                List<List<Span>> ways = ways(region, labels, code, behind(region, label.end()), to);
                if (!ways.isEmpty()) {
                    taken.add(code);
                    String printed = region.document()
                            .text()
                            .substring(folded.origin(label.start()), folded.originEnd(label.end()));
                    rows.add(new DraftRow(
                            code, printed, ways, List.of(), ways.getFirst().size()));
                }
            }
        }
        return rows;
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

    private static List<List<Span>> ways(Region region, FormLabels labels, String code, int from, int to) {
        List<FormColumn> columns = labels.columns(code);
        boolean decimals = columns.getLast().code().equals("amount");
        return Splitter.split(region.document(), from, to, columns.size(), parts -> {
            String part = parts.getLast().text();
            return (decimals || part.indexOf('.') < 0)
                    && ((part.charAt(0) != '-' && part.charAt(0) != '+')
                            || columns.get(parts.size() - 1).code().equals("change"));
        });
    }

    private static List<DraftRow> singleRow(Region region, FormLabels labels) {
        String text = region.document().text();
        int start = region.to();
        while (start > region.from() && isFigure(text.charAt(start - 1))) {
            start--;
        }
        int width = labels.table().blocks().getFirst().columns().size();
        int total = width * (int) labels.table().rows().count();
        List<List<Span>> ways = Splitter.split(
                region.document(),
                start,
                region.to(),
                total,
                parts -> parts.size() % width != 0
                        || Sums.holds(labels.table(), parts.subList(parts.size() - width, parts.size())));
        List<List<Span>> all = Splitter.split(region.document(), start, region.to(), total, parts -> true);
        return perBlock(labels, ways.isEmpty() ? all : ways, all, width);
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
        return (c >= '0' && c <= '9') || DocumentText.isSpace(c);
    }
}
