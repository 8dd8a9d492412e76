package io.gouji.parser.format;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.block.Block;
import java.util.List;

/** What a format made of a document's bytes. */
public sealed interface FormatResult {

    /**
     * The document was read.
     *
     * @param mediaType the media type the bytes have
     * @param blocks its blocks in reading order
     */
    record Blocks(String mediaType, List<Block> blocks) implements FormatResult {

        public Blocks {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The document was read but for pages that are pictures.
     *
     * @param pictured numbers of those pages
     */
    record Partly(Blocks read, List<Integer> pictured) implements FormatResult {

        public Partly {
            pictured = List.copyOf(pictured);
        }
    }

    /**
     * It could not be read.
     *
     * @param reason why, as a stable code
     * @param detail what was met and what to do, for a person
     */
    record Refused(RejectionReason reason, String detail) implements FormatResult {}
}
