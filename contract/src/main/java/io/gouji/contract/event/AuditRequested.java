package io.gouji.contract.event;

import org.jspecify.annotations.Nullable;

/**
 * A stored report is to be audited again.
 *
 * @param submission the submission the report came with
 * @param why what makes it necessary
 * @param reason what the person who asked for it gave as the reason; null when no person asked
 */
public record AuditRequested(
        SubmissionRef submission, Why why, @Nullable String reason) {

    /** What makes another audit necessary. */
    public enum Why {
        NEIGHBOUR_YEAR_ARRIVED,
        MEMBER_ARRIVED,
        NEW_RULE_PACK,
        BY_HAND
    }

    /** A request that no person made. */
    public AuditRequested(SubmissionRef submission, Why why) {
        this(submission, why, null);
    }
}
