package io.gouji.audit;

import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.Neighbours;
import java.util.Optional;

/**
 * The stored reports that a report is held against.
 *
 * @param previous the same agency's report of the year before; empty when none is stored
 */
record Surroundings(Optional<ReportParsed> previous) {

    /** Nothing is stored. */
    static final Surroundings NONE = new Surroundings(Optional.empty());

    /** The same for the same neighbours as the same parser read them; empty when there are none. */
    String key() {
        return previous.map(parsed -> EventIds.fingerprint(parsed.submission().submissionId(), parsed.parserVersion()))
                .orElse("");
    }

    /** The neighbours as rules see them. Bodies below are unknown as long as nothing tells who they are. */
    Neighbours neighbours() {
        Optional<ParsedReport> report = previous.map(ReportParsed::report);
        return report.map(Neighbours.NONE::withPrevious).orElse(Neighbours.NONE);
    }
}
