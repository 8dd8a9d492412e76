package io.gouji.parser.table;

import io.gouji.contract.form.FormTable;
import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which grids of a document are which table of the form, by words that only this table has. */
final class GridFinder {

    private static final Map<String, List<String>> WORDS = Map.of(
            "T2", folded("本年制发件数", "本年新制作数量", "现行有效件数", "行政规范性文件", "行政事业性收费", "信息内容"),
            "T3", folded("本年新收政府信息公开申请数量", "属于国家秘密", "不掌握相关政府信息", "信访举报投诉类", "结转下年度继续办理"),
            "T4", folded("未经复议直接起诉", "复议后起诉", "结果维持", "尚未审结"));

    /** A cell with so many lines of figures holds a table, it is not a cell of one. */
    private static final int LONGEST_CELL = 200;

    private GridFinder() {}

    /**
     * A grid that belongs to a table of the form.
     *
     * @param block index of the grid among the blocks
     * @param folded its text, folded
     */
    record Found(int block, Grid grid, String folded) {}

    /**
     * The grids of each table, by its code.
     *
     * @param labels the labels of a table, by its code
     */
    static Map<String, List<Found>> find(List<Block> blocks, Function<String, FormLabels> labels) {
        var found = new TreeMap<String, List<Found>>();
        String last = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Grid grid) {
                String folded =
                        Folding.fold(grid.cells().stream().map(GridCell::text).collect(Collectors.joining()));
                List<String> tables = WORDS.entrySet().stream()
                        .filter(table -> table.getValue().stream().anyMatch(folded::contains))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
                if (tables.isEmpty() && last != null && goesOn(grid, folded, found.get(last), labels.apply(last))) {
                    tables = List.of(last);
                }
                for (String table : tables) {
                    found.computeIfAbsent(table, code -> new ArrayList<>()).add(new Found(i, grid, folded));
                }
                last = tables.size() == 1 ? tables.getFirst() : null;
            } else if (last != null && blocks.get(i) instanceof Block.Line line && !mayStandInside(line.text())) {
                last = null;
            }
        }
        return found;
    }

    /** Whether a line may stand between two parts of one table. */
    private static boolean mayStandInside(String line) {
        return line.isBlank() || CellText.isPageNumber(line.strip()) || CellText.isFigure(line.strip());
    }

    /** Whether a grid without any of the words goes on with the table before it. */
    private static boolean goesOn(Grid grid, String folded, @Nullable List<Found> before, FormLabels labels) {
        boolean figures = hasFigures(grid);
        if (before == null || !figures) {
            return false;
        }
        if (labels.table().orientation() == FormTable.Orientation.SINGLE_ROW) {
            boolean onlyValues = grid.cells().stream().allMatch(cell -> CellText.isValue(cell.text()));
            return onlyValues && before.stream().noneMatch(part -> hasFigures(part.grid));
        }
        return labels.first(folded, 0, folded.length())
                .filter(label -> label.code() != null)
                .isPresent();
    }

    private static boolean hasFigures(Grid grid) {
        return grid.cells().stream().anyMatch(cell -> CellText.isFigure(cell.text()));
    }

    /** The blocks with each grid that only lays out text taken apart into its lines. */
    static List<Block> flatten(List<Block> blocks) {
        if (blocks.stream().noneMatch(GridFinder::isText)) {
            return blocks;
        }
        var flat = new ArrayList<Block>();
        for (Block block : blocks) {
            if (block instanceof Grid grid && isText(block)) {
                for (GridCell cell : grid.cells()) {
                    for (String line : cell.text().split("\n", -1)) {
                        flat.add(new Block.Line(line, 0, false, cell.at()));
                    }
                }
            } else {
                flat.add(block);
            }
        }
        return flat;
    }

    private static boolean isText(Block block) {
        return block instanceof Grid grid
                && grid.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL);
    }

    private static List<String> folded(String... words) {
        return Stream.of(words).map(Folding::fold).toList();
    }
}
