package io.gouji.rules.narrative;

import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.Rule;
import io.gouji.rules.RuleDescriptor;
import java.util.List;

/**
 * Holds what the narrative claims against the tables.
 *
 * @param descriptor what the catalogue says about it
 * @param selector which claims it speaks about
 */
record ClaimRule(RuleDescriptor descriptor, ClaimSelector selector) implements Rule {

    @Override
    public Outcome evaluate(ReportView report) {
        List<SelectedClaim> claims = selector.select(report);
        if (claims.isEmpty()) {
            return Outcome.notApplicable(
                    "正文没有可与表格核对的数字", "the narrative makes no claim that can be held against the tables");
        }
        var judge = new ClaimJudge(descriptor, report);
        claims.forEach(judge::judge);
        return judge.outcome();
    }
}
