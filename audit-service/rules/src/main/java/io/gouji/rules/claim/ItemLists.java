package io.gouji.rules.claim;

import io.gouji.rules.Passage;
import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.ItemList.Item;
import io.gouji.rules.claim.ItemList.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists of items that claim to make up a total. A list that leaves anything open is not returned: 等, 余, 近, items
 * without a number, items in another measure word, a breakdown within the breakdown.
 */
public final class ItemLists {

    private static final Words SELECTION = Words.of("其中|包括|包含|涵盖|含");
    private static final Words CLOSED = Words.of("分别|具体为|具体是|由");
    private static final Words SUMMED = Words.of("共|总|累计|合计");
    private static final Words REMAINDER = Words.of("其他|其它|其余");
    private static final Pattern CHANGE = Pattern.compile("(?:增加|增长|减少|下降|上升|提升)了?$|^(?:同比|环比|较|比上年|比去年)");
    private static final Pattern SHARED = Pattern.compile("平均|每|各$|均$|均为$");
    private static final Words ASIDE = Words.of("占|同比|增长|下降|增加|减少|%|％");
    private static final Words SEMICOLON = Words.of("[；;]");
    private static final String STRONG = "，,；;。";
    private static final String NOUN_ENDS = STRONG + "：:";
    private static final int MAXIMUM_ITEMS = 100;
    private static final int MAXIMUM_GAP_BEFORE_BRACKET = 6;

    private ItemLists() {}

    private static final ReportView.Shared<List<ItemList>> ALL = ItemLists::read;

    /** The lists of every sentence. */
    public static List<ItemList> of(ReportView report) {
        return report.shared(ALL);
    }

    private static List<ItemList> read(ReportView report) {
        var lists = new ArrayList<ItemList>();
        Brackets previous = null;
        for (Utterance sentence : Utterance.of(report)) {
            Brackets level = Brackets.flatten(sentence.text());
            boolean flat = level.text().length() == sentence.text().length();
            List<Quantity> quantities = flat ? sentence.quantities() : Quantities.in(level.text());
            read(level, quantities, sentence.passage(), lists);
            continued(previous, level, sentence.passage()).ifPresent(lists::add);
            previous = level;
        }
        return lists;
    }

    /** A sentence that begins with 其中 breaks down the one total of the sentence before it. */
    private static Optional<ItemList> continued(@Nullable Brackets previous, Brackets level, Passage passage) {
        if (previous == null || !level.text().startsWith("其中")) {
            return Optional.empty();
        }
        List<Quantity> totals = Quantities.in(previous.text());
        List<Quantity> items = Quantities.in(level.text());
        if (totals.size() != 1 || items.isEmpty()) {
            return Optional.empty();
        }
        var scan = new Scan(level.text(), 0, items);
        return scan.list(totals.getFirst(), Kind.SELECTION, passage);
    }

    private static void read(Brackets level, List<Quantity> quantities, Passage passage, List<ItemList> lists) {
        String text = level.text();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity total = quantities.get(i);
            List<Quantity> rest = quantities.subList(i + 1, Math.min(quantities.size(), i + 1 + MAXIMUM_ITEMS));
            if (!rest.isEmpty()) {
                kindAfter(text, total, firstItem(text, rest))
                        .flatMap(kind -> new Scan(text, total.end(), rest).list(total, kind, passage))
                        .ifPresent(lists::add);
            }
        }
        for (Brackets.Inner inner : level.inner()) {
            quantities.stream()
                    .filter(quantity -> quantity.end() <= inner.at()
                            && inner.at() - quantity.end() <= MAXIMUM_GAP_BEFORE_BRACKET
                            && text.substring(quantity.end(), inner.at())
                                    .chars()
                                    .noneMatch(c -> STRONG.indexOf(c) >= 0 || c == '、'))
                    .reduce((first, second) -> second)
                    .flatMap(total -> bracketed(total, inner.content(), passage))
                    .ifPresent(lists::add);
            read(inner.content(), Quantities.in(inner.content().text()), passage, lists);
        }
    }

    private static Optional<ItemList> bracketed(Quantity total, Brackets content, Passage passage) {
        List<Quantity> items = Quantities.in(content.text());
        if (items.isEmpty()) {
            return Optional.empty();
        }
        String opening = content.text().substring(0, items.getFirst().start());
        Kind kind = SELECTION.in(opening) ? Kind.SELECTION : Kind.CLOSED;
        return new Scan(content.text(), 0, items).list(total, kind, passage);
    }

    /** A change against last year may stand between a total and its items. */
    private static Quantity firstItem(String text, List<Quantity> candidates) {
        return candidates.stream()
                .filter(candidate -> !isChange(text, candidate))
                .findFirst()
                .orElse(candidates.getFirst());
    }

    private static boolean isChange(String text, Quantity quantity) {
        return CHANGE.matcher(Scan.noun(text.substring(0, quantity.start()))).find();
    }

    private static Optional<Kind> kindAfter(String text, Quantity total, Quantity first) {
        String between = text.substring(total.end(), first.start());
        String noun = Scan.noun(text.substring(0, total.start()));
        if (isChange(text, total) || SHARED.matcher(noun).find()) {
            return Optional.empty();
        }
        if (CLOSED.in(between) && !between.contains("由于")) {
            return Optional.of(Kind.CLOSED);
        }
        if (SELECTION.in(between)) {
            boolean nested = SELECTION.in(text.substring(0, total.start()));
            return nested ? Optional.empty() : Optional.of(Kind.SELECTION);
        }
        int clause = Math.max(0, Math.max(text.lastIndexOf('，', total.start()), text.lastIndexOf(',', total.start())));
        boolean summed = SUMMED.in(text.substring(clause, total.start()));
        if (summed && !between.isEmpty() && "：:".indexOf(between.charAt(0)) >= 0) {
            return Optional.of(Kind.CLOSED);
        }
        boolean adjacent = !between.isEmpty() && "，,".indexOf(between.charAt(0)) >= 0;
        return summed && adjacent ? Optional.of(Kind.PLAIN) : Optional.empty();
    }

    /** Walks along the items after a total. */
    private record Scan(String text, int from, List<Quantity> candidates) {

        Optional<ItemList> list(Quantity total, Kind introduced, Passage passage) {
            var items = new ArrayList<Item>();
            int end = from;
            boolean otherMatter = false;
            for (int i = 0; i < candidates.size(); i++) {
                Quantity next = candidates.get(i);
                String gap = text.substring(end, next.start());
                String noun = noun(gap);
                boolean first = items.isEmpty();
                if (!first && endsGroup(end, gap, items.size())) {
                    break;
                }
                if (CHANGE.matcher(noun).find()) {
                    end = next.end();
                    continue;
                }
                otherMatter = !next.unit().equals(total.unit());
                if (otherMatter && !first && !resumes(total.unit(), i)) {
                    break;
                }
                if (otherMatter
                        || next.approximate()
                        || (!first && isOpen(gap))
                        || SHARED.matcher(noun).find()) {
                    return Optional.empty();
                }
                items.add(new Item(noun, next.value(), next.unit()));
                end = next.end();
            }
            if (total.approximate() || items.isEmpty() || text.startsWith("等", end)) {
                return Optional.empty();
            }
            boolean remainder = REMAINDER.in(items.getLast().noun());
            var list = new ItemList(total.value(), items, remainder ? Kind.CLOSED : introduced, passage);
            return otherMatter && list.sum().compareTo(list.total()) < 0 ? Optional.empty() : Optional.of(list);
        }

        /** The measure word of the total comes back after another one, in the same run of items. */
        private boolean resumes(String unit, int other) {
            return candidates.stream()
                    .skip(other + 1L)
                    .filter(later -> later.unit().equals(unit))
                    .findFirst()
                    .filter(later ->
                            !SEMICOLON.in(text.substring(candidates.get(other).end(), later.start())))
                    .isPresent();
        }

        /** A semicolon after items separated by commas begins another breakdown. */
        private boolean endsGroup(int end, String gap, int items) {
            return items > 1 && SEMICOLON.in(gap) && !SEMICOLON.in(text.substring(from, end));
        }

        /** Something between two items keeps the list from being a plain sum. */
        private static boolean isOpen(String gap) {
            if (gap.startsWith("等") || SELECTION.in(gap) || CLOSED.in(gap)) {
                return true;
            }
            String[] segments = gap.split("[" + STRONG + "]", -1);
            for (int i = 1; i < segments.length - 1; i++) {
                if (!segments[i].isBlank() && !ASIDE.in(segments[i])) {
                    return true;
                }
            }
            return false;
        }

        private static String noun(String gap) {
            int start = gap.length();
            while (start > 0 && NOUN_ENDS.indexOf(gap.charAt(start - 1)) < 0) {
                start--;
            }
            return gap.startsWith("、", start) ? gap.substring(start + 1) : gap.substring(start);
        }
    }
}
