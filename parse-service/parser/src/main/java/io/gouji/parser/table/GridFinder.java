package io.gouji.parser.table;

import io.gouji.parser.block.Block;
import io.gouji.parser.block.Block.Grid;
import io.gouji.parser.block.Block.GridCell;
import io.gouji.parser.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which grids of a document are which table of the form, by words that only this table has. */
final class GridFinder {

    private static final Map<String, List<String>> WORDS = Map.of(
            "T2", folded("本年制发件数", "本年新制作数量", "现行有效件数", "行政规范性文件", "行政事业性收费", "信息内容"),
            "T3", folded("本年新收政府信息公开申请数量", "属于国家秘密", "不掌握相关政府信息", "信访举报投诉类", "结转下年度继续办理"),
            "T4", folded("未经复议直接起诉", "复议后起诉"));

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

    /** The grids of each table, by its code. */
    static Map<String, List<Found>> find(List<Block> blocks) {
        var found = new TreeMap<String, List<Found>>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Grid grid) {
                String folded =
                        Folding.fold(grid.cells().stream().map(GridCell::text).collect(Collectors.joining()));
                int block = i;
                WORDS.forEach((table, words) -> {
                    if (words.stream().anyMatch(folded::contains)) {
                        found.computeIfAbsent(table, code -> new ArrayList<>()).add(new Found(block, grid, folded));
                    }
                });
            }
        }
        return found;
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
