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
import org.jspecify.annotations.Nullable;

/** Claims about how many applications were carried in from the year before or out to the next. */
final class CarriedClaims implements ClaimSelector {

    private static final String APPLICATIONS = "(?:的|了|政府信息公开|依申请公开|信息公开|申请|案件|事项|公开|数量?|继续办理|办理|答复|件|共|有|为)*$";
    private static final Pattern CARRIED_OUT =
            Pattern.compile("(?:结转|顺延|转)(?:至|到|入)?(?:下一?个?年度?|次年度?|(?<year>20\\d\\d)年度?)" + APPLICATIONS);
    private static final Pattern CARRIED_IN = Pattern.compile("(?:(?:上一?个?年度?|去年|(?<year>20\\d\\d)年度?)"
            + "(?:未办结)?(?:申请)?(?:结转|转入|转来)|结转上一?年度?)(?:至?今年|至?本年度?)?" + APPLICATIONS);
    private static final Words OTHER = Words.of("复议|诉讼|建议|提案|投诉|举报|信访|资金|项目|经费|工单");
    private static final Words SUBSET = Words.of("自然人|企业|法人|网上|网络|在线|当面|信函|邮寄|传真");
    private static final String UNITS = "件份个条宗起";
    private static final List<NamedReading> OUT =
            List.of(NamedReading.of("结转下年度继续办理", "carried out", "T3.carriedOut.total"));
    private static final List<NamedReading> IN = List.of(NamedReading.of("上年结转", "carried in", "T3.carriedIn.total"));

    @Override
    public List<SelectedClaim> select(ReportView report) {
        var selected = new ArrayList<SelectedClaim>();
        for (Claim claim : Claims.of(report)) {
            String noun = claim.noun();
            if (!claim.denial()
                    && !claim.unit().isEmpty()
                    && UNITS.contains(claim.unit())
                    && noun.indexOf('转') + noun.indexOf('延') > -2
                    && isAboutApplications(claim)
                    && Scope.isOwnInAnyYear(claim, report.report())) {
                selected(claim, report.report().year()).ifPresent(selected::add);
            }
        }
        return selected;
    }

    private static boolean isAboutApplications(Claim claim) {
        String text = claim.passage().text();
        return (text.contains("申请") || text.contains("信息公开案件"))
                && !OTHER.in(claim.clause())
                && !OTHER.in(claim.context())
                && !SUBSET.in(claim.clause())
                && !SUBSET.in(claim.governor());
    }

    private static Optional<SelectedClaim> selected(Claim claim, @Nullable Integer year) {
        Matcher out = CARRIED_OUT.matcher(claim.noun());
        if (out.find()) {
            return isYear(out.group("year"), year, 1)
                    ? Optional.of(new SelectedClaim(claim, new Message("结转下年度件数", "applications carried out"), OUT))
                    : Optional.empty();
        }
        Matcher in = CARRIED_IN.matcher(claim.noun());
        return in.find() && isYear(in.group("year"), year, -1)
                ? Optional.of(new SelectedClaim(claim, new Message("上年结转件数", "applications carried in"), IN))
                : Optional.empty();
    }

    private static boolean isYear(@Nullable String named, @Nullable Integer year, int apart) {
        return named == null || (year != null && Integer.parseInt(named) == year + apart);
    }
}
