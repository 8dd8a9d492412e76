package io.gouji.cli;

import io.gouji.contract.report.ParsedReport;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.ocr.OcrSettings;
import io.gouji.rules.Auditor;
import io.gouji.rules.Neighbours;
import io.gouji.rules.ReportView;
import io.gouji.rules.RuleCatalogue;
import io.gouji.rules.RulePacks;
import java.nio.file.Path;

/** The pipeline's own parser and rules, in this process and without a network. */
final class OfflineCheck {

    private final ReportParser parser = new ReportParser(ParserLimits.DEFAULT, OcrSettings.DEFAULT);
    private final Auditor auditor = new Auditor(RuleCatalogue.RULES, RulePacks.CURRENT);

    /** Reads a file as parse-service would. */
    ParseResult parse(Path file) {
        return parser.parse(
                Documents.read(file),
                new DocumentHints(Documents.mediaType(file).orElse(null), null));
    }

    /**
     * Reads and audits a file.
     *
     * @param neighbours the reports it is held against
     */
    Verdict check(Path file, Neighbours neighbours) {
        return switch (parse(file)) {
            case ParseResult.Parsed(ParsedReport report, String mediaType) ->
                new Verdict.Audited(file, report, auditor.audit(new ReportView(report, neighbours)));
            case ParseResult.Rejected(var reason, String detail) -> new Verdict.Rejected(file, reason, detail);
        };
    }
}
