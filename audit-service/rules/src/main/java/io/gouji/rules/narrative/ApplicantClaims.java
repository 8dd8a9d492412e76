package io.gouji.rules.narrative;

import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Claims about how many applications came from one kind of applicant. */
final class ApplicantClaims implements ClaimSelector {

    private static final Pattern APPLICATION = Pattern.compile("申请");
    private static final Words CHANNEL = Words.of("网上|网络|在线|线上|当面|现场|信函|邮寄|邮件|传真|邮箱|窗口|口头|公开|提供|处理|复议|诉讼|许可|登记|结转");
    private static final Words OTHER = Words.of(
            "许可|复议|诉讼|投诉|咨询|同一|外地|本地|个别|部分|多次|反复|增加|减少|网上|网络|在线|线上|当面|现场|信函|邮寄|邮件|传真|窗口|培训|走访|座谈|惠企|补贴|处罚|登记|不予|予以|部分公开|无法|重复|同比|较上|上年|去年|结转");
    private static final String UNITS = "件份个条宗起";

    @Override
    public List<SelectedClaim> select(ReportView report) {
        var selected = new ArrayList<SelectedClaim>();
        for (Claim claim : Claims.of(report)) {
            if (isAboutApplicants(claim)) {
                String words = claim.noun().isEmpty() ? claim.wording().following() : claim.noun();
                Applicant.named(words)
                        .filter(kind -> Scope.isOwnPart(claim, report.report()))
                        .map(kind -> new SelectedClaim(claim, kind.subject(), kind.readings()))
                        .ifPresent(selected::add);
            }
        }
        return selected;
    }

    private static boolean isAboutApplicants(Claim claim) {
        return !claim.denial()
                && !claim.unit().isEmpty()
                && UNITS.contains(claim.unit())
                && APPLICATION.matcher(claim.passage().text()).find()
                && !OTHER.in(claim.noun() + claim.wording().following())
                && !isOfOneChannel(claim.governor());
    }

    /** Whether what the list breaks down is itself only part of the applications: 网上申请12件，其中自然人…. */
    private static boolean isOfOneChannel(String governor) {
        return CHANNEL.in(governor.replace("信息公开", "").replace("依申请公开", ""));
    }
}
