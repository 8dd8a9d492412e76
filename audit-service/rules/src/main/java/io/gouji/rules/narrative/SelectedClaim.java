package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.rules.claim.Claim;
import java.util.List;

/**
 * A claim that can be held against the tables.
 *
 * @param claim the claim
 * @param subject what it counts, for a person
 * @param readings every way it may honestly be read
 */
record SelectedClaim(Claim claim, Message subject, List<NamedReading> readings) {

    SelectedClaim {
        readings = List.copyOf(readings);
    }
}
