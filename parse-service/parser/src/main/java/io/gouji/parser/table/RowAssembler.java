package io.gouji.parser.table;

import io.gouji.contract.form.RowVariant;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which row of the form each printed row is. A row whose label is broken over lines, or stands beside its values,
 * is told by the rows around it.
 */
final class RowAssembler {

    /** An unlabelled line of fewer values is a page number or a stray figure, not a row of a wide table. */
    private static final int MIN_UNLABELLED = 4;

    /** More characters in front of a row's values are no label. */
    private static final int LONGEST_LABEL = 120;

    /** Fewer characters in front of a row's values tell nothing of what row it is. */
    private static final int MIN_TELLING = 4;

    private final FormLabels labels;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private RowAssembler(FormLabels labels) {
        this.labels = labels;
    }

    static List<DraftRow> assemble(FormLabels labels, List<PrintedRow> rows) {
        var assembler = new RowAssembler(labels);
        rows.forEach(assembler::place);
        assembler.fillGaps();
        return assembler.drafts();
    }

    private void place(PrintedRow row) {
        Optional<FormLabels.Match> match =
                row.label().isEmpty() ? Optional.empty() : labels.last(Folding.fold(row.label()));
        String code = match.map(FormLabels.Match::code).orElse(null);
        if (code != null && !row.values().isEmpty() && taken.add(code)) {
            items.add(new Item(row, code, true));
        } else if (row.values().isEmpty()) {
            items.add(new Item(row, code, false));
        } else if (row.hasFigures()) {
            items.add(new Item(row, null, true));
        }
    }

    private void fillGaps() {
        int previous = -1;
        int i = 0;
        while (i < items.size()) {
            Item item = items.get(i);
            if (item.isRow && item.code != null) {
                previous = labels.order().indexOf(item.code);
                i++;
                continue;
            }
            int end = i;
            while (end < items.size() && !(items.get(end).isRow && items.get(end).code != null)) {
                end++;
            }
            String nextCode = end < items.size() ? items.get(end).code : null;
            int next = nextCode == null ? labels.order().size() : labels.order().indexOf(nextCode);
            fillGap(items.subList(i, end), previous, next);
            i = end;
        }
    }

    private void fillGap(List<Item> gap, int previous, int next) {
        if (next <= previous + 1) {
            return;
        }
        List<String> between = labels.order().subList(previous + 1, next).stream()
                .filter(code -> !taken.contains(code))
                .toList();
        List<Item> unlabelled = gap.stream()
                .filter(item -> item.isRow && isWide(item.row, between) && mayBeOneOf(item.row, between))
                .toList();
        if (unlabelled.isEmpty()) {
            return;
        }
        List<String> named = gap.stream()
                .filter(item -> !item.isRow)
                .map(item -> item.code)
                .filter(Objects::nonNull)
                .filter(between::contains)
                .distinct()
                .toList();
        List<String> chosen = choose(unlabelled, between, named);
        for (int k = 0; k < chosen.size(); k++) {
            unlabelled.get(k).code = chosen.get(k);
            taken.add(chosen.get(k));
        }
    }

    private boolean isWide(PrintedRow row, List<String> between) {
        int size = row.values().size();
        return between.stream().anyMatch(code -> labels.columns(code).size() == size)
                && (size >= MIN_UNLABELLED || !labels.isWide());
    }

    /** Whether what is printed in front of a row's values may be the label, or a part of it, of one of some rows. */
    private boolean mayBeOneOf(PrintedRow row, List<String> codes) {
        String label = Folding.fold(row.label());
        return label.length() < MIN_TELLING
                || (label.length() <= LONGEST_LABEL
                        && codes.stream().anyMatch(code -> labels.shares(code, label) * 2 >= label.length()));
    }

    private List<String> choose(List<Item> unlabelled, List<String> between, List<String> named) {
        for (List<String> candidate : List.of(withoutVariants(between), withoutReplaced(between), named)) {
            if (candidate.size() == unlabelled.size() && fits(unlabelled, candidate)) {
                return candidate;
            }
        }
        return List.of();
    }

    private boolean fits(List<Item> unlabelled, List<String> codes) {
        for (int k = 0; k < codes.size(); k++) {
            if (unlabelled.get(k).row.values().size()
                            != labels.columns(codes.get(k)).size()
                    || !mayBeOneOf(unlabelled.get(k).row, List.of(codes.get(k)))) {
                return false;
            }
        }
        return true;
    }

    private List<String> withoutVariants(List<String> codes) {
        return codes.stream()
                .filter(code -> !labels.variants().containsKey(code))
                .filter(code -> labels.variants().values().stream()
                        .noneMatch(variant -> taken.contains(variant.row().code())
                                && variant.replaces().contains(code)))
                .toList();
    }

    private List<String> withoutReplaced(List<String> codes) {
        return codes.stream()
                .filter(code -> labels.variants().values().stream()
                        .map(RowVariant::replaces)
                        .noneMatch(replaced -> replaced.contains(code)))
                .toList();
    }

    private List<DraftRow> drafts() {
        int first = 0;
        int last = items.size() - 1;
        while (first <= last && !items.get(first).isKnownRow()) {
            first++;
        }
        while (last > first && !items.get(last).isKnownRow()) {
            last--;
        }
        var rows = new ArrayList<DraftRow>();
        var offsets = new ColumnWindow();
        items.stream().filter(Item::isKnownRow).forEach(item -> offsets.learn(item.row.values(), width(item.code)));
        for (int i = first; i < items.size(); i++) {
            Item item = items.get(i);
            String code = item.code;
            if (item.isRow && (code != null || (i < last && item.row.values().size() >= MIN_UNLABELLED))) {
                List<List<Span>> ways =
                        code == null ? List.of(item.row.values()) : offsets.fit(item.row.values(), width(code));
                rows.add(DraftRow.of(
                        code, item.row.label(), ways, ways.getFirst().size()));
            } else if (!item.isRow && code != null && i > first && taken.add(code) && !isReplaced(code)) {
                rows.add(DraftRow.of(code, item.row.label(), List.of()));
            }
        }
        return rows;
    }

    private int width(@Nullable String code) {
        return code == null ? 0 : labels.columns(code).size();
    }

    /** Whether a label without values is only the heading of rows that do have some. */
    private boolean isReplaced(String code) {
        RowVariant variant = labels.variants().get(code);
        return variant != null && variant.replaces().stream().anyMatch(taken::contains);
    }

    /** A printed row and what it was found to be. */
    private static final class Item {

        private final PrintedRow row;
        private final boolean isRow;
        private @Nullable String code;

        Item(PrintedRow row, @Nullable String code, boolean isRow) {
            this.row = row;
            this.code = code;
            this.isRow = isRow;
        }

        boolean isKnownRow() {
            return isRow && code != null;
        }
    }
}
