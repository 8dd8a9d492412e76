package io.gouji.contract.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of an agency's submissions that should have been audited; asks whether the audits are held.
 *
 * @param submission the latest of them
 * @param expected each of them, in the order they were received; never empty
 */
public record AuditsExpected(SubmissionRef submission, List<Expected> expected) {

    public AuditsExpected {
        expected = List.copyOf(expected);
    }

    /**
     * A submission that should have been audited.
     *
     * @param submission which
     * @param auditedAt when its latest audit was completed, as far as the ledger knows; null when it knows of none
     */
    public record Expected(
            SubmissionRef submission, @Nullable Instant auditedAt) {}
}
