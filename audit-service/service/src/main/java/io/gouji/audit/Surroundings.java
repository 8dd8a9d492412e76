package io.gouji.audit;

import io.gouji.contract.event.EventIds;
import io.gouji.contract.event.ReportParsed;
import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.Neighbours;
import io.gouji.rules.Neighbours.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stored reports that a report is held against.
 *
 * @param previous the same agency's report of the year before; empty when none is stored
 * @param alike reports of other agencies for the same year whose own words may be the same, ascending by agency id
 */
record Surroundings(Optional<ReportParsed> previous, List<ReportParsed> alike) {

    /** Nothing is stored. */
    static final Surroundings NONE = new Surroundings(Optional.empty(), List.of());

    Surroundings {
        alike = List.copyOf(alike);
    }

    /** The same for the same neighbours as the same parser read them; empty when there are none. */
    String key() {
        if (alike.isEmpty()) {
            return previous.map(parsed -> EventIds.fingerprint(identity(parsed).toArray(String[]::new)))
                    .orElse("");
        }
        Stream<String> before = previous.map(Surroundings::identity).orElseGet(() -> Stream.of("", ""));
        Stream<String> others = alike.stream().flatMap(Surroundings::identity);
        return EventIds.fingerprint(Stream.concat(before, others).toArray(String[]::new));
    }

    private static Stream<String> identity(ReportParsed parsed) {
        return Stream.of(parsed.submission().submissionId(), parsed.parserVersion());
    }

    /** The neighbours as rules see them. Bodies below are unknown as long as nothing tells who they are. */
    Neighbours neighbours() {
        Optional<ParsedReport> report = previous.map(ReportParsed::report);
        List<Member> peers = alike.stream()
                .map(parsed -> new Member(parsed.submission().agencyId(), parsed.report()))
                .toList();
        return Neighbours.NONE.withPrevious(report.orElse(null)).withPeers(peers);
    }
}
