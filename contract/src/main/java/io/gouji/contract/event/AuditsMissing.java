package io.gouji.contract.event;

import java.time.Instant;
import java.util.List;

/**
 * Answers which of an agency's expected audits are not held and cannot be made again from what is held.
 *
 * @param submission the submission the question named
 * @param askedAt the time of the question
 * @param missing submissions whose documents have to be read again, in the order they were received; empty when nothing
 *     is missing
 */
public record AuditsMissing(SubmissionRef submission, Instant askedAt, List<SubmissionRef> missing) {

    public AuditsMissing {
        missing = List.copyOf(missing);
    }
}
