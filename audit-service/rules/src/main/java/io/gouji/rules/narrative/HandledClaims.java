package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Claims about how many applications were answered or finished. */
final class HandledClaims implements ClaimSelector {

    private static final String OBJECT = "(?:了|的|各类|全部|共计?|数量?|政府信息公开|依申请公开|信息公开|依申请|申请|案件|事项|公开|件|为|达)*$";
    private static final String BEFORE =
            "^(?:20\\d\\d年度?|全年|全[市县区省镇乡州]|[我本][局委办厅市县区镇乡院]|我街道|本?机关|本?年度?|年内|期间|已经?|均|共计?|全部|累计|合计|按时|按期|按规定|依法|依规|及时|实际|一共|其中|各级行政机关)*";
    private static final Pattern FINISHED = Pattern.compile(BEFORE + "(?:办结|答复|办理完毕|办理完成|审结|回复|办复)(?:答复|完毕)?" + OBJECT);
    private static final Pattern HANDLED = Pattern.compile(BEFORE + "(?:办理|收办|处理|受理并(?:答复|办结))" + OBJECT);
    private static final Words OTHER =
            Words.of("许可|复议|诉讼|投诉|举报|信访|咨询|留言|来信|来电|来访|建议|提案|问政|网民|热线|意见|工单|事项清单|超期|逾期|延期|处罚|案卷|督办|转办");
    private static final Words SUBSET = Words.of("自然人|企业|法人|科研|网上|网络|在线|线上|当面|现场|信函|邮寄|邮件|传真|邮箱|窗口|口头|上年|去年|结转");
    private static final String UNITS = "件份个条宗起";

    private static final NamedReading TOTAL = NamedReading.of("办理结果总计", "handled", "T3.total.total");
    private static final NamedReading NEW_AND_FINISHED = NamedReading.of(
                    "本年新收减结转下年度", "received less carried out", "T3.received.total")
            .less("T3.carriedOut.total");
    private static final List<NamedReading> FINISHED_READINGS = List.of(TOTAL, NEW_AND_FINISHED);
    private static final List<NamedReading> HANDLED_READINGS = List.of(
            TOTAL,
            NEW_AND_FINISHED,
            NamedReading.of("本年新收", "received", "T3.received.total"),
            NamedReading.of("本年新收加上年结转", "received plus carried in", "T3.received.total", "T3.carriedIn.total"));
    private static final Message SUBJECT = new Message("办结答复的申请件数", "applications handled");

    private static final ReportView.Shared<List<SelectedClaim>> ALL = HandledClaims::read;

    @Override
    public List<SelectedClaim> select(ReportView report) {
        return report.shared(ALL);
    }

    private static List<SelectedClaim> read(ReportView report) {
        var selected = new ArrayList<SelectedClaim>();
        for (Claim claim : Claims.of(report)) {
            if (isAboutApplications(claim)) {
                boolean finished = FINISHED.matcher(claim.noun()).find();
                if ((finished || HANDLED.matcher(claim.noun()).find()) && isWhole(claim, report)) {
                    selected.add(new SelectedClaim(claim, SUBJECT, finished ? FINISHED_READINGS : HANDLED_READINGS));
                }
            }
        }
        return selected;
    }

    private static boolean isAboutApplications(Claim claim) {
        String text = claim.passage().text();
        return !claim.denial()
                && !claim.unit().isEmpty()
                && UNITS.contains(claim.unit())
                && (text.contains("申请") || text.contains("信息公开案件"));
    }

    /** Whether it counts all applications of the report, and not those of one kind, one channel or one body. */
    private static boolean isWhole(Claim claim, ReportView report) {
        String clause = claim.clause();
        String governor = claim.governor();
        return (claim.sentence() + claim.tail()).contains("申请")
                && !OTHER.in(clause)
                && !OTHER.in(claim.context())
                && !SUBSET.in(clause)
                && !SUBSET.in(governor)
                && Scope.isOwnPart(claim, report.report());
    }
}
