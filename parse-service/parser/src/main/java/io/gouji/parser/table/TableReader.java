package io.gouji.parser.table;

import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormTemplate;
import io.gouji.parser.block.Block;
import io.gouji.parser.text.FoldedText;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads the tables of the form in a document. Stateless and thread-safe. */
public final class TableReader {

    /** The layouts text comes in, the most telling first; of two that explain as much of the form the first wins. */
    private static final List<TableLayout> LAYOUTS = List.of(
            new DelimitedRows("PIPE_ROWS", '|'),
            new DelimitedRows("TAB_ROWS", '\t'),
            new PipedCells(),
            new TabbedCells(),
            new CellPerLine(),
            new SpacedLines(),
            new ColumnBlocks(),
            new GluedCells(false),
            new GluedCells(true));

    private static final FormTemplate NEW_FORM =
            FormCatalogue.template(FormEdition.E2021).orElseThrow();
    private static final FormTemplate OLD_FORM =
            FormCatalogue.template(FormEdition.E2019).orElseThrow();

    private static final FormLabels NEW_DISCLOSURE = new FormLabels(NEW_FORM.table("T2"));
    private static final FormLabels OLD_DISCLOSURE = new FormLabels(OLD_FORM.table("T2"));
    private static final FormLabels REQUESTS = new FormLabels(NEW_FORM.table("T3"));
    private static final FormLabels DISPUTES = new FormLabels(NEW_FORM.table("T4"));

    private static final Map<Integer, List<String>> TITLES = RegionFinder.titles(NEW_FORM);

    private static final List<String> OLD_COLUMNS = Stream.of("本年新制作数量", "对外公开总数量", "上一年项目数量", "采购项目数量")
            .map(Folding::fold)
            .toList();
    private static final List<String> NEW_COLUMNS = Stream.of("本年制发件数", "现行有效件数", "本年处理决定数量", "本年收费金额")
            .map(Folding::fold)
            .toList();
    /** Folded characters after the last value of a table up to which the text counts as broken off inside it. */
    private static final int BREAK_OFF = 80;

    private static final String CUMULATIVE = Folding.fold("历年累计");

    /** Reads the tables. */
    public TablesRead read(List<Block> blocks) {
        List<Block> flat = GridFinder.flatten(blocks);
        var document = new DocumentText(flat);
        var found = new Found(document);
        GridFinder.find(flat, table -> labels(table, null)).forEach(found::grids);
        for (Region region : RegionFinder.find(document, TITLES)) {
            found.text(region);
        }
        return found.result(document.folded().text().contains(CUMULATIVE));
    }

    private static @Nullable FormEdition shown(String folded) {
        long old = OLD_COLUMNS.stream().filter(folded::contains).count();
        long now = NEW_COLUMNS.stream().filter(folded::contains).count();
        if (old == now) {
            return null;
        }
        return old > now ? FormEdition.E2019 : FormEdition.E2021;
    }

    private static FormLabels labels(String table, @Nullable FormEdition edition) {
        return switch (table) {
            case "T2" -> edition == FormEdition.E2019 ? OLD_DISCLOSURE : NEW_DISCLOSURE;
            case "T3" -> REQUESTS;
            default -> DISPUTES;
        };
    }

    private static Optional<Draft> grid(List<GridFinder.Found> found, FormLabels labels) {
        List<Block.Grid> grids = found.stream().map(GridFinder.Found::grid).toList();
        return mended(
                GridLayout.read(grids, labels), labels, () -> folded(found), mended -> GridLayout.read(grids, mended));
    }

    private static String folded(List<GridFinder.Found> grids) {
        return grids.stream().map(GridFinder.Found::folded).collect(Collectors.joining());
    }

    private static Optional<Draft> text(Region region, FormLabels labels) {
        return mended(best(region, labels), labels, () -> Folding.fold(region.text()), mended -> best(region, mended));
    }

    /** A draft, or one no worse with damaged labels told as well when it leaves something to be told. */
    private static Optional<Draft> mended(
            Optional<Draft> draft,
            FormLabels labels,
            Supplier<String> folded,
            Function<FormLabels, Optional<Draft>> again) {
        if (draft.filter(Draft::isWhole).isPresent()) {
            return draft;
        }
        FormLabels mended = LabelMender.mend(labels, folded.get());
        int fit = draft.map(Draft::fit).orElse(Integer.MIN_VALUE);
        return mended == labels
                ? draft
                : again.apply(mended).filter(better -> better.fit() >= fit).or(() -> draft);
    }

    private static Optional<Draft> best(Region region, FormLabels labels) {
        Draft best = null;
        for (TableLayout layout : LAYOUTS) {
            Draft draft = layout.read(region, labels).orElse(null);
            if (draft != null && (best == null || draft.fit() > best.fit())) {
                best = draft;
            }
            if (best != null && best.isWhole()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What was found so far in one document. */
    private static final class Found {

        private final DocumentText document;
        private final BitSet gridBlocks = new BitSet();
        private final List<Region> regions = new ArrayList<>();
        private final Map<String, Draft> drafts = new TreeMap<>();
        private final List<String> open = new ArrayList<>();
        private @Nullable FormEdition shown;

        Found(DocumentText document) {
            this.document = document;
        }

        void grids(String table, List<GridFinder.Found> grids) {
            if (table.equals("T2")) {
                shown = shown(folded(grids));
            }
            grid(grids, labels(table, shown)).ifPresent(draft -> {
                drafts.put(table, draft);
                grids.forEach(grid -> gridBlocks.set(grid.block()));
            });
        }

        void text(Region region) {
            if (drafts.containsKey(region.table())) {
                return;
            }
            if (region.table().equals("T2")) {
                shown = shown(Folding.fold(region.text()));
            }
            boolean last = region.to() >= document.text().length();
            Optional<Draft> draft = TableReader.text(region, labels(region.table(), shown));
            draft.ifPresent(read -> {
                drafts.put(region.table(), read);
                if (last && isNearEnd(end(read))) {
                    open.add(region.table());
                }
            });
            int end = draft.map(read -> Math.max(end(read), 0)).orElse(0);
            if (end > region.from()) {
                regions.add(new Region(region.table(), document, region.from(), end));
            } else if (draft.isPresent() || (last && region.text().indexOf('。') < 0)) {
                regions.add(region);
            }
        }

        /** Whether so little follows that the text breaks off rather than goes on. */
        private boolean isNearEnd(int end) {
            FoldedText folded = document.folded();
            return folded.text().length() - folded.at(Math.max(end, 0)) < BREAK_OFF;
        }

        private static int end(Draft draft) {
            int end = -1;
            for (DraftRow row : draft.rows()) {
                for (Span value : row.readings().getFirst()) {
                    end = Math.max(end, value.end());
                }
            }
            return end;
        }

        TablesRead result(boolean oldStatistics) {
            var filler = new CellFiller();
            Draft disclosure = drafts.get("T2");
            Draft requests = drafts.get("T3");
            if (disclosure != null && requests != null) {
                drafts.put("T2", ColumnBlocks.like(requests, disclosure));
            }
            FormEdition edition = shown == null ? FormEdition.E2021 : shown;
            drafts.forEach((table, draft) -> filler.add(draft, edition, open.contains(table)));
            var split = new LineSplitter(document.blocks(), gridBlocks);
            regions.forEach(region -> split.cut(region.from(), region.to()));
            return new TablesRead(
                    split.blocks(document),
                    split.tables(),
                    shown,
                    oldStatistics && drafts.isEmpty(),
                    filler.tables(),
                    filler.cells(),
                    filler.issues());
        }
    }
}
