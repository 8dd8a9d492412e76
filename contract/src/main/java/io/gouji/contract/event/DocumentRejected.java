package io.gouji.contract.event;

import io.gouji.contract.report.RejectionReason;

/**
 * A document could not be read as an annual report.
 *
 * @param submission the submission it came with
 * @param parserVersion version of the parser that tried
 * @param reason why, as a stable code
 * @param detail what was met, where, and what to do, for a person
 */
public record DocumentRejected(SubmissionRef submission, String parserVersion, RejectionReason reason, String detail) {}
