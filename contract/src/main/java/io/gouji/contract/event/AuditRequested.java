package io.gouji.contract.event;

/**
 * A stored report is to be audited again.
 *
 * @param submission the submission the report came with
 * @param why what makes it necessary
 */
public record AuditRequested(SubmissionRef submission, Why why) {

    /** What makes another audit necessary. */
    public enum Why {
        NEIGHBOUR_YEAR_ARRIVED,
        MEMBER_ARRIVED,
        NEW_RULE_PACK,
        BY_HAND
    }
}
