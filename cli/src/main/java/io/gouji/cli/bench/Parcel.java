package io.gouji.cli.bench;

import io.gouji.contract.audit.Severity;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.rules.Auditor;
import io.gouji.rules.ReportView;
import io.gouji.rules.RuleCatalogue;
import io.gouji.testkit.generate.Body;
import io.gouji.testkit.generate.Fault;
import io.gouji.testkit.generate.Faults;
import io.gouji.testkit.generate.FaultyReport;
import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.HtmlLayout;
import io.gouji.testkit.generate.Shelf;
import io.gouji.testkit.generate.TextLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A generated document on its way through the pipeline.
 *
 * @param agency whose it is; nobody else's
 * @param document its bytes
 * @param mediaType what they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Parcel(String agency, byte[] document, String mediaType) {

    static final int YEAR = 2025;

    private static final ReportParser PARSER = new ReportParser(ParserLimits.DEFAULT);
    private static final Auditor AUDITOR = new Auditor(RuleCatalogue.RULES);

    /** Reports as they come: web pages and texts in turn, one in five of them wrong. */
    static List<Parcel> mixed(int count, long seed) {
        var parcels = new ArrayList<Parcel>();
        Shelf.of(seed, count, YEAR, YEAR).forEach(shelf -> {
            for (Body body : shelf.bodies()) {
                if (parcels.size() < count) {
                    int number = parcels.size();
                    GeneratedReport report = number % 5 == 0
                            ? wrong(shelf, body, number)
                                    .map(FaultyReport::report)
                                    .orElse(shelf.report(body, YEAR))
                            : shelf.report(body, YEAR);
                    parcels.add(printed("mixed-" + seed + "-" + number, report, number));
                }
            }
        });
        return parcels;
    }

    /**
     * Reports each of which raises an alert. Not every fault does in one report alone, so more are tried than are
     * taken.
     */
    static List<Parcel> alarming(int count, long seed) {
        Iterator<Optional<FaultyReport>> wrong = Shelf.of(seed, 4 * count, YEAR, YEAR)
                .flatMap(shelf -> shelf.bodies().stream().map(body -> wrong(shelf, body, body.number())))
                .iterator();
        var parcels = new ArrayList<Parcel>();
        while (parcels.size() < count && wrong.hasNext()) {
            int number = parcels.size();
            wrong.next()
                    .map(faulty -> printed("alarming-" + seed + "-" + number, faulty.report(), number))
                    .filter(Parcel::isAlarming)
                    .ifPresent(parcels::add);
        }
        return parcels;
    }

    private static Optional<FaultyReport> wrong(Shelf shelf, Body body, int number) {
        for (int i = 0; i < Faults.ALL.size(); i++) {
            Fault fault = Faults.ALL.get((number + i) % Faults.ALL.size());
            Optional<FaultyReport> wrong = shelf.report(body, YEAR, fault);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Parcel printed(String agency, GeneratedReport report, int number) {
        return number % 2 == 0
                ? new Parcel(
                        agency,
                        HtmlLayout.SPANS.print(report).getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=UTF-8")
                : new Parcel(
                        agency,
                        TextLayout.TABS.print(report).getBytes(StandardCharsets.UTF_8),
                        "text/plain; charset=UTF-8");
    }

    private boolean isAlarming() {
        return switch (PARSER.parse(document, DocumentHints.NONE)) {
            case ParseResult.Parsed parsed ->
                AUDITOR.audit(ReportView.of(parsed.report())).findings().stream()
                        .anyMatch(finding -> finding.severity() != Severity.NOTE && !finding.suspectedMisreading());
            case ParseResult.Rejected rejected -> false;
        };
    }
}
