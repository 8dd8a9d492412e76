package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Claims about what became of applications: granted, refused, unavailable, not handled, handled otherwise. */
final class ResultClaims {

    private static final Words APPLICATION = Words.of("申请|答复|办结|办理结果|信息公开案件|不予公开|无法提供|不予处理|部分公开");
    private static final Words OTHER_MATTER = Words.of("提案|建议|文件|规章|预算|决算|许可|处罚|投诉|举报件|留言|工单|咨询|复议|诉讼|栏目|法规|条例");
    private static final Words SUBSET = Words.of("自然人|企业|法人|科研|组织|网上|网络|在线|线上|当面|现场|信函|邮寄|邮件|传真|邮箱|窗口|口头");
    private static final Words CHANNEL = Words.of("网上|网络|在线|线上|当面|现场|信函|邮寄|邮件|传真|邮箱|窗口|口头");
    private static final Words PROPOSAL = Words.of("提案|建议|许可|处罚|投诉|举报|留言|工单|咨询");
    private static final Pattern CARRIED_IN = Pattern.compile("结转的|结转.*中$");
    private static final Words PART = Words.of("同比|较|上年|去年|复议|诉讼|不服|纠正|增加|减少|撤销");
    private static final List<String> ORGANISATIONS = List.of("company", "research", "welfare", "legal", "otherOrg");
    private static final String UNITS = "件份个条宗起例";

    /**
     * A claim about a result.
     *
     * @param result the group it counts
     * @param claim the claim with its readings
     */
    record Counted(Result result, SelectedClaim claim) {}

    private ResultClaims() {}

    /** The claims of the report's own scope, in printed order. */
    static List<Counted> of(ReportView report) {
        if (report.form().isEmpty()) {
            return List.of();
        }
        var counted = new ArrayList<Counted>();
        for (Claim claim : Claims.of(report)) {
            if (!claim.denial() && !claim.unit().isEmpty() && UNITS.contains(claim.unit())) {
                Result.of(claim)
                        .filter(result -> isOwn(claim, report))
                        .map(result -> new Counted(
                                result, new SelectedClaim(claim, result.subject(), readings(result, claim, report))))
                        .ifPresent(counted::add);
            }
        }
        return counted;
    }

    private static boolean isOwn(Claim claim, ReportView report) {
        return APPLICATION.in(claim.passage().text())
                && !OTHER_MATTER.in(claim.clause())
                && !SUBSET.in(claim.governor())
                && !OTHER_MATTER.in(claim.governor())
                && !CHANNEL.in(claim.context() + claim.lead())
                && !PROPOSAL.in(claim.previous())
                && !CARRIED_IN.matcher(claim.previous()).find()
                && !PART.in(claim.noun())
                && Scope.isOwnPart(claim, report.report());
    }

    private static List<NamedReading> readings(Result result, Claim claim, ReportView report) {
        var readings = new ArrayList<NamedReading>();
        Message name = result.subject();
        readings.add(NamedReading.of(name, result.cells(report, "total")));
        if (Result.givesReason(claim)) {
            result.cells(report, "total").forEach(ref -> readings.add(row(report, ref)));
        }
        String sentence = claim.sentence();
        if (sentence.contains("自然人")) {
            readings.add(NamedReading.of(of(name, "自然人", "natural persons"), result.cells(report, "person")));
        }
        if (sentence.contains("法人") || sentence.contains("企业") || sentence.contains("组织")) {
            List<CellRef> cells = ORGANISATIONS.stream()
                    .flatMap(column -> result.cells(report, column).stream())
                    .toList();
            readings.add(NamedReading.of(of(name, "法人或其他组织", "organisations"), cells));
        }
        return readings;
    }

    private static NamedReading row(ReportView report, CellRef ref) {
        String wording = report.form().flatMap(form -> form.wording(ref)).orElse(ref.toString());
        return NamedReading.of(new Message(wording, ref.toString()), List.of(ref));
    }

    private static Message of(Message result, String zh, String en) {
        return new Message(result.zh() + "（" + zh + "）", result.en() + " (" + en + ")");
    }
}
