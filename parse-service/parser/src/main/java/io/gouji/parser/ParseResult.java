package io.gouji.parser;

import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;

/** What became of a document. */
public sealed interface ParseResult {

    /**
     * It was read.
     *
     * @param report what was read
     * @param mediaType the media type its bytes have, whatever the sender declared
     */
    record Parsed(ParsedReport report, String mediaType) implements ParseResult {}

    /**
     * It could not be read as an annual report.
     *
     * @param reason why, as a stable code
     * @param detail what was met, where, and what to do, for a person
     */
    record Rejected(RejectionReason reason, String detail) implements ParseResult {}
}
