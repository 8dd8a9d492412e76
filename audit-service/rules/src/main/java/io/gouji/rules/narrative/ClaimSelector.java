package io.gouji.rules.narrative;

import io.gouji.rules.ReportView;
import java.util.List;

/** Picks the claims a rule may hold against the tables; what it leaves out is never accused. */
@FunctionalInterface
interface ClaimSelector {

    /** The claims, in printed order. */
    List<SelectedClaim> select(ReportView report);
}
