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

/** Claims about how many reconsiderations and suits the disclosure of information led to. */
final class DisputeClaims implements ClaimSelector {

    private static final Words ABOUT_DISCLOSURE = Words.of("信息公开|政府信息|依申请");
    private static final Words OTHER_DUTY = Words.of("备案|应诉|复议机关|复议机构|指导|培训|审理|承办|代理|出庭|审查|裁决|办案|听证");
    private static final Pattern AS_DEFENDANT = Pattern.compile("以[^，。；]{1,10}为(?:被告|被申请人)");
    private static final Words ONE_RESULT =
            Words.of("一审|二审|再审|维持|纠正|纠错|驳回|撤[回销]|终[止结]|审结|败诉|胜诉|办结|结案|责令|确认违法|违法|超期|调解|和解|新增|新收|新发|新受|上年|结转");
    private static final Pattern ABSENT =
            Pattern.compile("^(?:没有|无(?![论法需须偿]))" + "|^(?:未曾|尚未|均未|从未|未|没)(?:有|发生|产生|出现|收到|接到|受理|引发|引起|涉及|存在|被|因|提起)");
    private static final Words LAST_KIND = Words.of("复议|诉讼");
    private static final String UNITS = "件起宗例个次";

    private static final NamedReading REVIEW = NamedReading.of("行政复议总计", "reconsiderations", "T4.review.total");
    private static final NamedReading SUIT = NamedReading.of("未经复议直接起诉总计", "direct suits", "T4.suit.total");
    private static final NamedReading AFTER =
            NamedReading.of("复议后起诉总计", "suits after reconsideration", "T4.reviewThenSuit.total");
    private static final NamedReading SUITS =
            NamedReading.of("行政诉讼合计", "all suits", "T4.suit.total", "T4.reviewThenSuit.total");
    private static final NamedReading ALL = NamedReading.of(
            "复议与诉讼合计",
            "reconsiderations and suits together",
            "T4.review.total",
            "T4.suit.total",
            "T4.reviewThenSuit.total");
    private static final Message REVIEW_SUBJECT = new Message("行政复议件数", "reconsiderations");
    private static final Message SUIT_SUBJECT = new Message("行政诉讼件数", "suits");
    private static final Message BOTH_SUBJECT = new Message("行政复议、行政诉讼件数", "reconsiderations and suits");

    private static final ReportView.Shared<List<SelectedClaim>> SELECTED = DisputeClaims::read;

    @Override
    public List<SelectedClaim> select(ReportView report) {
        return report.shared(SELECTED);
    }

    private static List<SelectedClaim> read(ReportView report) {
        var selected = new ArrayList<SelectedClaim>();
        for (Claim claim : Claims.of(report)) {
            String clause = claim.clause();
            if ((clause.contains("复议") || clause.contains("诉讼"))
                    && ABOUT_DISCLOSURE.in(claim.context() + clause)
                    && !OTHER_DUTY.in(claim.passage().text())
                    && !AS_DEFENDANT.matcher(claim.passage().text()).find()
                    && Scope.isOwn(claim, report.report())
                    && !ONE_RESULT.in(clause)) {
                selected.addAll(
                        claim.denial() ? denied(claim) : counted(claim).stream().toList());
            }
        }
        return selected;
    }

    private static List<SelectedClaim> denied(Claim claim) {
        String words = claim.lead();
        boolean plainDenial = ABSENT.matcher(words).find() && !words.contains("政府信息公开申请");
        var selected = new ArrayList<SelectedClaim>();
        if (plainDenial && words.contains("复议")) {
            selected.add(new SelectedClaim(claim, REVIEW_SUBJECT, List.of(REVIEW)));
        }
        if (plainDenial && words.contains("诉讼")) {
            selected.add(new SelectedClaim(claim, SUIT_SUBJECT, List.of(SUITS)));
        }
        return selected;
    }

    private static Optional<SelectedClaim> counted(Claim claim) {
        if (claim.unit().isEmpty() || !UNITS.contains(claim.unit())) {
            return Optional.empty();
        }
        String words = LAST_KIND.in(claim.lead()) ? claim.lead() : claim.tail();
        boolean review = words.contains("复议");
        boolean suit = words.contains("诉讼");
        if (review && suit) {
            return Optional.of(bothNamed(claim, words));
        }
        if (review) {
            return Optional.of(new SelectedClaim(claim, REVIEW_SUBJECT, List.of(REVIEW, ALL)));
        }
        return suit
                ? Optional.of(new SelectedClaim(claim, SUIT_SUBJECT, List.of(SUIT, AFTER, SUITS, ALL)))
                : Optional.empty();
    }

    /** 复议2件、诉讼3件 puts the kind right before the number; 复议、诉讼5件 counts both or either. */
    private static SelectedClaim bothNamed(Claim claim, String words) {
        Matcher number = Pattern.compile("\\d+[" + UNITS + "][^\\d]*诉讼[^\\d]*$").matcher(words);
        return number.find()
                ? new SelectedClaim(claim, SUIT_SUBJECT, List.of(SUIT, AFTER, SUITS, ALL))
                : new SelectedClaim(claim, BOTH_SUBJECT, List.of(ALL, REVIEW, SUIT, AFTER, SUITS));
    }
}
