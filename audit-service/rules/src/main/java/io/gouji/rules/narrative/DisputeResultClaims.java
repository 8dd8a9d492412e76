package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Claims about how many reconsiderations and suits ended in a way. */
final class DisputeResultClaims implements ClaimSelector {

    private static final Pattern RESULT =
            Pattern.compile("(?<upheld>维持)|(?<corrected>纠正|纠错|败诉)|(?<pending>尚未审结|未审结|正在审理|尚在审理)");
    private static final Words SUBSET = Words.of("一审|二审|再审|上年|去年|较|同比|其中|结转|裁定|撤回|终止|驳回|和解");
    private static final String UNITS = "件起宗例个";

    @Override
    public List<SelectedClaim> select(ReportView report) {
        var selected = new ArrayList<SelectedClaim>();
        for (Claim claim : Claims.of(report)) {
            if (!claim.denial() && !claim.unit().isEmpty() && UNITS.contains(claim.unit())) {
                selected(claim, report).ifPresent(selected::add);
            }
        }
        return selected;
    }

    private static Optional<SelectedClaim> selected(Claim claim, ReportView report) {
        String text = claim.passage().text();
        boolean dispute = text.contains("复议") || text.contains("诉讼");
        Matcher result = RESULT.matcher(claim.noun().isEmpty() ? claim.wording().following() : claim.noun());
        if (!dispute
                || !DisputeOutcome.isAboutDisclosure(text)
                || !result.find()
                || SUBSET.in(claim.clause())
                || !Scope.isOwnPart(claim, report.report())) {
            return Optional.empty();
        }
        String column =
                result.group("upheld") != null ? "upheld" : result.group("corrected") != null ? "corrected" : "pending";
        return Optional.of(new SelectedClaim(claim, subject(column), readings(claim, column)));
    }

    private static Message subject(String column) {
        return switch (column) {
            case "upheld" -> new Message("结果维持件数", "cases upheld");
            case "corrected" -> new Message("结果纠正件数", "cases corrected");
            default -> new Message("尚未审结件数", "cases pending");
        };
    }

    private static List<NamedReading> readings(Claim claim, String column) {
        List<List<String>> kinds =
                DisputeOutcome.kinds(claim.sentence() + "。", claim.sentence().length());
        var readings = new ArrayList<NamedReading>();
        boolean suits = kinds.isEmpty() || !kinds.getFirst().equals(List.of("review")) || kinds.size() > 1;
        if (kinds.isEmpty() || kinds.size() > 1 || !suits) {
            readings.add(NamedReading.of("行政复议", "reconsiderations", "T4.review." + column));
        }
        if (suits) {
            readings.add(NamedReading.of("未经复议直接起诉", "direct suits", "T4.suit." + column));
            readings.add(NamedReading.of("复议后起诉", "suits after reconsideration", "T4.reviewThenSuit." + column));
            readings.add(NamedReading.of("行政诉讼合计", "all suits", "T4.suit." + column, "T4.reviewThenSuit." + column));
        }
        if (kinds.isEmpty() || kinds.size() > 1) {
            readings.add(NamedReading.of(
                    "复议与诉讼合计",
                    "reconsiderations and suits together",
                    "T4.review." + column,
                    "T4.suit." + column,
                    "T4.reviewThenSuit." + column));
        }
        return readings;
    }
}
