package io.gouji.parser.narrative;

import io.gouji.contract.report.ReportKind;
import io.gouji.parser.block.Block;
import java.util.BitSet;
import java.util.List;

/** Reads the words of a report. Stateless and thread-safe. */
public final class NarrativeReader {

    /**
     * Reads the narrative.
     *
     * @param blocks the whole document
     * @param tables indexes of the blocks that belong to tables of the form; their text is no narrative
     */
    public Narrative read(List<Block> blocks, BitSet tables) {
        return new Narrative(
                false, null, null, ReportKind.OWN, "", List.of(), List.of(), null, null, null, null, false);
    }
}
