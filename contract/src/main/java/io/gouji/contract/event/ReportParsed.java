package io.gouji.contract.event;

import io.gouji.contract.report.ParsedReport;

/**
 * A document was read.
 *
 * @param submission the submission it came with
 * @param parserVersion version of the parser that read it
 * @param report what was read
 */
public record ReportParsed(SubmissionRef submission, String parserVersion, ParsedReport report) {}
