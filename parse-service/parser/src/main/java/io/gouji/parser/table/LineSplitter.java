package io.gouji.parser.table;

import io.gouji.parser.block.Block;
import io.gouji.parser.block.Places;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** Cuts lines that hold words and a table, so that each block is wholly one or the other. */
final class LineSplitter {

    private final List<Block> blocks;
    private final BitSet grids;
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();
    private final BitSet tables = new BitSet();

    LineSplitter(List<Block> blocks, BitSet grids) {
        this.blocks = blocks;
        this.grids = grids;
    }

    /** Marks a part of the text as table. */
    void cut(int from, int to) {
        ranges.put(from, to);
    }

    /** Indexes of the blocks of tables, once {@link #blocks} was called. */
    BitSet tables() {
        return tables;
    }

    List<Block> blocks(DocumentText document) {
        var cut = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Line line -> line(line, document.start(i), cut);
                case Block.Grid grid -> {
                    tables.set(cut.size(), grids.get(i));
                    cut.add(grid);
                }
            }
        }
        return cut;
    }

    private void line(Block.Line line, int start, List<Block> cut) {
        int end = start + line.text().length();
        int at = start;
        do {
            var range = ranges.floorEntry(at);
            boolean table = range != null && at < range.getValue();
            Integer next = ranges.higherKey(at);
            int border = table ? range.getValue() : next == null ? end : next;
            int to = Math.min(end, border);
            tables.set(cut.size(), table);
            cut.add(part(line, at - start, to - start));
            at = Math.max(to, at + 1);
        } while (at < end);
    }

    private static Block.Line part(Block.Line line, int from, int to) {
        return from == 0 && to == line.text().length()
                ? line
                : new Block.Line(
                        line.text().substring(from, to),
                        line.heading(),
                        line.softWrapped(),
                        Places.part(line.at(), from, to));
    }
}
