package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import java.util.List;
import java.util.regex.Pattern;

/** Claims about how many applications for information were received. */
final class ReceivedClaims implements ClaimSelector {

    private static final Words RECEIVED = Words.of("收到|受理|新收|接收|接到|收办");
    private static final Pattern DENIED = Pattern.compile(
            "^(?:未曾|尚未|均未|从未|没有|未|没)有?(?:收到|接到|受理|接收|收)" + "|^(?:没有|无)(?:人|公民|单位)?(?:提出)?(?:政府)?(?:信息公开|依申请|申请)");
    private static final Pattern HANDLED = Pattern.compile("办理");
    private static final Pattern APPLICATION =
            Pattern.compile("依申请|信息公开(?:的)?(?:申请|案件|事项)|公开[^，]{0,12}申请|申请[^，]{0,6}公开|(?:收到|受理|新收)(?:各类|有效)?申请");
    private static final Words OTHER =
            Words.of("许可|复议|诉讼|投诉|举报|信访|咨询|留言|来信|来电|来访|建议|提案|问政|网民|热线|意见|听证|赔偿|救助|补助|补贴|资格|执法|登记|"
                    + "结转|顺延|转办|代[县市区省镇乡为办]|撤回|撤销|不予|重复|要求|收费|费用|不满|异议|办结|办理完|已办|逾期|超期|超时|错误|满意");
    private static final Words SUBSET =
            Words.of("自然人|企业|科研|网上|网络|网站|在线|线上|当面|现场|书面|信函|邮寄|邮件|传真|平台|邮箱|邮政|窗口|渠道收|口头|电话|电子");

    private static final Pattern ORGANISATION = Pattern.compile("(?<!公民[、和])法人");

    private static final List<NamedReading> RECEIVED_READINGS = List.of(
            NamedReading.of("本年新收", "received", "T3.received.total"),
            NamedReading.of("本年新收加上年结转", "received plus carried in", "T3.received.total", "T3.carriedIn.total"),
            NamedReading.derivable("办理结果总计", "handled", "T3.total.total"),
            NamedReading.derivable(
                    "办理结果总计加结转下年度", "handled plus carried out", "T3.total.total", "T3.carriedOut.total"));
    private static final List<NamedReading> HANDLED_READINGS =
            RECEIVED_READINGS.stream().map(NamedReading::owed).toList();
    private static final Message SUBJECT = new Message("收到的政府信息公开申请件数", "applications received");

    private static final ReportView.Shared<List<SelectedClaim>> ALL = ReceivedClaims::read;

    @Override
    public List<SelectedClaim> select(ReportView report) {
        return report.shared(ALL);
    }

    private static List<SelectedClaim> read(ReportView report) {
        return Claims.of(report).stream()
                .filter(claim -> isAboutApplications(claim) && Scope.isOwn(claim, report.report()))
                .map(claim -> new SelectedClaim(
                        claim,
                        SUBJECT,
                        claim.denial() || RECEIVED.in(claim.lead()) ? RECEIVED_READINGS : HANDLED_READINGS))
                .toList();
    }

    /** Whether a word stands there that no match of {@link #APPLICATION} lacks; it may span the number left out. */
    private static boolean namesApplications(Claim claim) {
        String clause = claim.clause();
        return clause.contains("申请") || clause.contains("信息公开");
    }

    private static boolean isAboutApplications(Claim claim) {
        String lead = claim.lead();
        if (!namesApplications(claim)) {
            return false;
        }
        boolean verb = claim.denial()
                ? DENIED.matcher(lead).find()
                : RECEIVED.in(lead) || HANDLED.matcher(lead).find();
        boolean unit = claim.denial() || "件份个条宗起次".contains(claim.unit());
        return verb
                && unit
                && APPLICATION.matcher(claim.clause()).find()
                && !OTHER.in(claim.clause())
                && !SUBSET.in(claim.clause())
                && !(claim.clause().contains("法人")
                        && ORGANISATION.matcher(claim.clause()).find());
    }
}
