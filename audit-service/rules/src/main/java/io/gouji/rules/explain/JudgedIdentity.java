package io.gouji.rules.explain;

import io.gouji.contract.form.CellRef;
import io.gouji.rules.table.Comparison;
import io.gouji.rules.table.Identity;
import java.math.BigDecimal;

/**
 * An identity of the form held against a report, as the search for its fault sees it.
 *
 * @param fingerprint the fingerprint of a finding on it
 * @param identity the cells of both sides
 * @param comparison the figures of both sides
 */
record JudgedIdentity(String fingerprint, Identity identity, Comparison comparison) {

    boolean isBroken() {
        return comparison.verdict() == Comparison.Verdict.BROKEN;
    }

    boolean isDecided() {
        return comparison.verdict() != Comparison.Verdict.OPEN;
    }

    /** By how much the printed side exceeds the derived one. */
    BigDecimal gap() {
        return comparison.printed().subtract(comparison.derived());
    }

    /** How the gap moves when a cell grows by one. */
    int sign(CellRef ref) {
        return identity.derived().contains(ref) ? -1 : 1;
    }
}
