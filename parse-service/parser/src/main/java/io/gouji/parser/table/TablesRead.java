package io.gouji.parser.table;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.ParseIssue;
import io.gouji.contract.report.TableShape;
import io.gouji.parser.block.Block;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the form in a document.
 *
 * @param blocks the document's blocks, a line that holds both words and a table cut where the table begins and ends
 * @param tableBlocks indexes of the blocks that belong to tables
 * @param shown the edition whose columns table 2 shows; null when there is no table 2 to tell by
 * @param oldStatistics whether the document has the statistics table that was used before report year 2019
 * @param tables the tables, in printed order
 * @param cells their cells
 * @param issues what was met on the way
 */
public record TablesRead(
        List<Block> blocks,
        BitSet tableBlocks,
        @Nullable FormEdition shown,
        boolean oldStatistics,
        List<TableShape> tables,
        Map<CellRef, Cell> cells,
        List<ParseIssue> issues) {

    public TablesRead {
        blocks = List.copyOf(blocks);
        tableBlocks = (BitSet) tableBlocks.clone();
        tables = List.copyOf(tables);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        issues = List.copyOf(issues);
    }

    /** The edition told by the columns of table 2. */
    public Optional<FormEdition> edition() {
        return Optional.ofNullable(shown);
    }
}
