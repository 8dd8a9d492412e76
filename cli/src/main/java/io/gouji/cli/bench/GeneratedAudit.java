package io.gouji.cli.bench;

import io.gouji.contract.report.ParsedReport;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.rules.AuditResult;
import io.gouji.rules.Auditor;
import io.gouji.rules.Neighbours;
import io.gouji.rules.Neighbours.Member;
import io.gouji.rules.ReportView;
import io.gouji.rules.RuleCatalogue;
import io.gouji.testkit.generate.Body;
import io.gouji.testkit.generate.FaultyReport;
import io.gouji.testkit.generate.GeneratedReport;
import io.gouji.testkit.generate.Shelf;
import io.gouji.testkit.generate.TextLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Audits generated reports of one shelf the way the pipeline does: printed, parsed, and beside their neighbours. */
final class GeneratedAudit {

    private final ReportParser parser = new ReportParser(ParserLimits.DEFAULT);
    private final Auditor auditor = new Auditor(RuleCatalogue.RULES);
    private final Shelf shelf;
    private final Map<List<Integer>, ParsedReport> parsed = new HashMap<>();

    GeneratedAudit(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The audit of the body's own report for a year. */
    AuditResult clean(Body body, int year) {
        return audit(body, year, parsed(body, year), null);
    }

    /** The audit of a report that went wrong in its place, its neighbours as they are. */
    AuditResult of(Body body, int year, FaultyReport instead) {
        return audit(body, year, parse(instead.report()), instead.copiedFrom());
    }

    private AuditResult audit(Body body, int year, ParsedReport report, @Nullable Body alike) {
        ParsedReport previous = shelf.hasPrevious(year) ? parsed(body, year - 1) : null;
        List<Member> members =
                shelf.members(body).stream().map(member -> member(member, year)).toList();
        List<Member> peers = alike == null ? List.of() : List.of(member(alike, year));
        return auditor.audit(new ReportView(report, new Neighbours(previous, members, true, peers)));
    }

    private Member member(Body body, int year) {
        return new Member("%06d".formatted(body.number()), parsed(body, year));
    }

    private ParsedReport parsed(Body body, int year) {
        return parsed.computeIfAbsent(List.of(body.number(), year), key -> parse(shelf.report(body, year)));
    }

    private ParsedReport parse(GeneratedReport report) {
        byte[] document = TextLayout.TABS.print(report).getBytes(StandardCharsets.UTF_8);
        return switch (parser.parse(document, DocumentHints.NONE)) {
            case ParseResult.Parsed(ParsedReport read, String mediaType) -> read;
            case ParseResult.Rejected(var reason, String detail) ->
                throw new IllegalStateException("a generated report that cannot be read: " + reason + ", " + detail);
        };
    }
}
