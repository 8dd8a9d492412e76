package io.gouji.parser;

import io.gouji.parser.block.Block;
import java.util.List;

/** How much a document holds, whatever its format: what comes after the formats takes its time by this. */
final class Extent {

    private final ParserLimits limits;
    private long text;
    private long cells;
    private int tables;

    private Extent(ParserLimits limits) {
        this.limits = limits;
    }

    /** @throws LimitExceeded when it is more than the limits allow */
    static void check(List<Block> blocks, ParserLimits limits) {
        if (blocks.size() > limits.maxBlocks()) {
            throw LimitExceeded.blocks(limits.maxBlocks());
        }
        var extent = new Extent(limits);
        blocks.forEach(extent::add);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Line line -> add(line.text());
            case Block.Grid grid -> add(grid);
        }
    }

    private void add(Block.Grid grid) {
        tables++;
        cells += Math.max(grid.cells().size(), (long) grid.rows() * grid.columns());
        if (cells > limits.maxCells()) {
            throw LimitExceeded.cells(limits.maxCells(), "table " + tables);
        }
        grid.cells().forEach(cell -> add(cell.text()));
    }

    private void add(String more) {
        text += more.length();
        if (text > limits.maxText()) {
            throw LimitExceeded.text(limits.maxText());
        }
    }
}
